import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { inXml } from './inXml.ts';
import type { SheetLine } from './replySheet.ts';
import { outcomeOf, sheetWords as say, signature } from './sheetWords.ts';

/** In hundredths of the width of the page. */
const widths = [8, 62, 30] as const;

/** Who observed and with what outcome, at one look. */
export function summaryTable(lines: readonly SheetLine[]): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [say.number, say.who, say.outcome].map((text, column) => cell(text, column, true)),
  });
  const rows = lines.map(
    (line) =>
      new TableRow({
        cantSplit: true,
        children: [String(line.number), signature(line.first), outcomeOf(line)].map((text, column) =>
          cell(text, column, false),
        ),
      }),
  );
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] });
}

function cell(text: string, column: number, bold: boolean): TableCell {
  return new TableCell({
    width: { size: widths[column] ?? 0, type: WidthType.PERCENTAGE },
    children: [new Paragraph({ children: [new TextRun({ text: inXml(text), bold })] })],
  });
}
