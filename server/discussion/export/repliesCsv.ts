import Papa from 'papaparse';
import { numericMoment } from '../../../shared/i18n/dates.ts';
import { proposalWords } from './proposalWords.ts';
import type { ReplySheet, SheetLine } from './replySheet.ts';
import { outcomeOf, saidWords, sheetWords as say, signature } from './sheetWords.ts';

/**
 * What a spreadsheet would take for a formula gets an apostrophe before it. Also where the cell goes on in further
 * lines, and for the wide signs that East Asian spreadsheets read like the narrow ones.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

const headings = [
  say.section,
  say.number,
  say.who,
  say.office,
  say.organisation,
  say.when,
  say.quote,
  say.words,
  say.toRemove,
  say.proposed,
  say.outcome,
  say.reason,
  say.repliedBy,
  say.repliedAt,
  say.mergedInto,
  say.alsoBy,
  say.territory,
];

/** A table that an Italian Excel opens by a double click: UTF-8 with its mark, and semicolons. */
export function repliesCsv(sheet: ReplySheet): string {
  const territory = sheet.demo ? `${sheet.district} (${say.demoMark})` : sheet.district;
  const rows = sheet.sections.flatMap(({ name, lines }) =>
    lines.map((line) => [name, ...cellsOf(line), territory]),
  );
  const table = Papa.unparse([headings, ...rows], {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: formula,
  });
  return `\uFEFF${table}\r\n`;
}

function cellsOf(line: SheetLine): readonly (string | number)[] {
  const { number, first, anchor, proposal, reply, mergedInto, merged } = line;
  const change = proposal === null ? null : proposalWords(proposal);
  return [
    number,
    first.name,
    first.office,
    first.organisation ?? '',
    numericMoment(first.at),
    anchor?.quote ?? say.wholeText,
    saidWords(first),
    change?.out ?? '',
    change?.in?.words ?? '',
    outcomeOf(line),
    reply === null ? '' : saidWords(reply),
    reply === null ? '' : signature(reply),
    reply === null ? '' : numericMoment(reply.at),
    mergedInto?.number ?? '',
    merged.map((one) => `${one.number} (${signature(one.first)})`).join('; '),
  ];
}
