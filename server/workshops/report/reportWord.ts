import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { inXml } from '../../discussion/export/inXml.ts';
import { wordStyles } from '../../discussion/export/wordStyles.ts';
import { type ReportSheet, sheetTitle } from './reportSheet.ts';
import { reportWords as say } from './reportWords.ts';
import { numbering, wordBlocks } from './wordBlocks.ts';

/** A report as a Word file: with headings, heads of tables, its language and its title, for whoever does not see it. */
export function reportWord(sheet: ReportSheet): Promise<Buffer> {
  const title = inXml(sheetTitle(sheet));
  const mark = sheet.demo ? [new TextRun({ text: ` · ${say.demoMark}`, bold: true })] : [];
  const head = new Paragraph({ children: [new TextRun(title), ...mark] });
  const foot = new Paragraph({ children: [new TextRun({ children: [`${say.page} `, PageNumber.CURRENT] })] });
  return Packer.toBuffer(
    new Document({
      title,
      creator: inXml(sheet.district),
      description: sheet.demo ? say.demo : '',
      styles: wordStyles,
      numbering: {
        config: [
          {
            reference: numbering,
            levels: [0, 1, 2, 3].map((level) => ({
              level,
              format: LevelFormat.DECIMAL,
              text: `%${level + 1}.`,
              style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
            })),
          },
        ],
      },
      sections: [
        {
          headers: { default: new Header({ children: [head] }) },
          footers: { default: new Footer({ children: [foot] }) },
          children: [
            new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
            ...(sheet.demo
              ? [new Paragraph({ children: [new TextRun({ text: say.demo, bold: true })] })]
              : []),
            ...wordBlocks(sheet.text),
          ],
        },
      ],
    }),
  );
}
