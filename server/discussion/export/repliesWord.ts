import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { inXml } from './inXml.ts';
import type { ReplySheet, SheetSection } from './replySheet.ts';
import { roundLines, sheetWords as say } from './sheetWords.ts';
import { lineBlocks, paragraphs } from './wordLine.ts';
import { wordStyles } from './wordStyles.ts';
import { summaryTable } from './wordSummary.ts';

/**
 * The sheet as a Word file: a heading for every section and every observation, so that whoever does not see it
 * finds her way; its language and its title said; tables whose first row comes again on every page.
 */
export function repliesWord(sheet: ReplySheet): Promise<Buffer> {
  const mark = sheet.demo ? [new TextRun({ text: say.demo, bold: true })] : [];
  const head = new Header({
    children: [
      new Paragraph({
        children: [new TextRun(`${sheet.district} · ${say.title}`), ...mark.map((run) => run)],
      }),
    ],
  });
  const foot = new Footer({
    children: [
      new Paragraph({ children: [new TextRun({ children: [`${say.page} `, PageNumber.CURRENT] })] }),
    ],
  });
  return Packer.toBuffer(
    new Document({
      title: `${say.title} · ${sheet.district}`,
      creator: sheet.district,
      description: sheet.demo ? say.demo : '',
      styles: wordStyles,
      sections: [
        {
          headers: { default: head },
          footers: { default: foot },
          children: [...opening(sheet), ...sheet.sections.flatMap(sectionBlocks)],
        },
      ],
    }),
  );
}

function opening(sheet: ReplySheet): readonly Paragraph[] {
  return [
    new Paragraph({ text: say.title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: sheet.district }),
    ...(sheet.demo ? [new Paragraph({ children: [new TextRun({ text: say.demo, bold: true })] })] : []),
    ...roundLines(sheet).map((text) => new Paragraph({ text })),
    ...asked(sheet.round?.instructions ?? ''),
  ];
}

function asked(instructions: string): readonly Paragraph[] {
  if (instructions === '') return [];
  const label = new Paragraph({ children: [new TextRun({ text: `${say.asked}:`, bold: true })] });
  return [label, ...paragraphs(instructions)];
}

function sectionBlocks({ name, lines }: SheetSection) {
  const heading = new Paragraph({ text: inXml(name), heading: HeadingLevel.HEADING_1 });
  if (lines.length === 0) return [heading, new Paragraph({ text: say.none })];
  return [heading, summaryTable(lines), ...lines.flatMap(lineBlocks)];
}
