import { Buffer } from 'node:buffer';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const changed = { id: 1, author: 'Elena Esempi', date: '2026-01-01T00:00:00Z' };

const cell = (words: string, columnSpan = 1) =>
  new TableCell({ columnSpan, children: [new Paragraph(words)] });

const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'n', level } });

const words = new Paragraph({
  children: [
    new TextRun('Parole '),
    new TextRun({ text: 'forti', bold: true }),
    new TextRun(' e '),
    new TextRun({ text: 'corsive', italics: true }),
    new TextRun({ text: ' e barrate', strike: true }),
    new FootnoteReferenceRun(1),
    new TextRun(' e '),
    new ExternalHyperlink({ link: 'https://esempio.it/a', children: [new TextRun('il sito')] }),
    new TextRun('.'),
  ],
});

const map = new ImageRun({
  type: 'png',
  data: Buffer.from(pixel, 'base64'),
  transformation: { width: 9, height: 9 },
  altText: { name: 'mappa', title: '', description: 'Una mappa' },
});

const body = [
  new Paragraph({ text: 'Piano di zona', heading: HeadingLevel.TITLE }),
  new Paragraph({ text: 'Premessa', heading: HeadingLevel.HEADING_1 }),
  words,
  new Paragraph({ text: 'Quarto livello', heading: HeadingLevel.HEADING_4 }),
  item('tre', 0),
  item('lettera', 1),
  item('quattro', 0),
  new Paragraph({ text: 'punto', bullet: { level: 0 } }),
  new Paragraph({ text: 'sotto', bullet: { level: 1 } }),
  new Table({
    rows: [
      new TableRow({ tableHeader: true, children: [cell('Voce'), cell('Euro')] }),
      new TableRow({ children: [cell('Totale', 2)] }),
    ],
  }),
  new Paragraph({
    children: [
      new InsertedTextRun({ text: 'aggiunto ', ...changed }),
      new DeletedTextRun({ text: 'tolto', ...changed }),
      new TextRun('resta'),
    ],
  }),
  new Paragraph({
    children: [
      new CommentRangeStart(0),
      new TextRun('commentato'),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
    ],
  }),
  new Paragraph({ children: [map, new PageBreak()] }),
];

/** A real Word file, with some of everything. */
export async function officeWordFile(): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'n',
          levels: [
            { level: 0, format: 'decimal', text: '%1.', start: 3 },
            { level: 1, format: 'lowerLetter', text: '%2)' },
          ],
        },
      ],
    },
    footnotes: {
      1: {
        children: [
          new Paragraph({
            children: [
              new TextRun('Vedi la '),
              new TextRun({ text: 'DGR', bold: true }),
              new TextRun(' del 2024.'),
            ],
          }),
        ],
      },
    },
    comments: {
      children: [{ id: 0, author: 'Elena Esempi', children: [new Paragraph('Da controllare')] }],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Ambito di Esempio')] }) },
        children: body,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
