import Papa from 'papaparse';
import { matrix as say } from '../../shared/i18n/it/matrix.ts';
import { outcomes } from '../../shared/i18n/it/outcomes.ts';
import { cellOf, type MatrixView } from '../../shared/recommendations/matrix.ts';

/** What a spreadsheet would take for a formula gets an apostrophe before it. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A table that an Italian Excel opens by a double click: UTF-8 with its mark, and semicolons. */
export function matrixCsv({ recommendations, sections }: MatrixView): string {
  const headings = [
    say.code,
    say.recommendation,
    say.outcome,
    say.why,
    ...sections.map(({ number, title }) => [number, title].filter(Boolean).join(' ')),
  ];
  const rows = recommendations.map((row) => [
    row.code,
    row.title,
    row.outcome === null ? say.noOutcome : outcomes.word[row.outcome.outcome],
    row.outcome?.reason ?? '',
    ...sections.map(({ id }) => {
      const cell = cellOf(row, id);
      return cell === null ? '' : say.cell[cell];
    }),
  ]);
  const table = Papa.unparse([headings, ...rows], {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: formula,
  });
  return `\uFEFF${table}\r\n`;
}
