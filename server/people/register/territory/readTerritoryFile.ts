import Papa from 'papaparse';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { TerritoryProblem } from '../../../../shared/people/registerApi.ts';
import { type FileRow, knownHeadings } from '../../../../shared/people/territoryFile.ts';

const largestFile = 500 * 1024;
const mostLines = 2000;
const delimiters = [';', ',', '\t'] as const;

/** The rows of a table as a spreadsheet saved it, and lines whose quotes cannot be made out. */
export type TableRows = { readonly rows: readonly FileRow[]; readonly problems: readonly TerritoryProblem[] };

export function readTable(bytes: Uint8Array): Result<TableRows> {
  if (bytes.length > largestFile) return refuse('table_too_large');
  const text = textOf(bytes);
  if (text === null) return refuse('not_a_table');
  if (text.trim() === '') return refuse('empty_file');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const numbered = withLines(data);
  const rows = numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length - 1 > mostLines) return refuse('table_too_large');
  const problems = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row = 0 }): TerritoryProblem => {
      return { line: numbered[row]?.line ?? 1, kind: 'unreadable', value: '"' };
    });
  return ok({ rows, problems: problems.filter((one, at) => problems[at - 1]?.line !== one.line) });
}

/** UTF-8 with its mark or without, Excel's "Unicode text", or else the code page of Italian Windows. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  // A file of Excel itself, a PDF, a picture: none of them is without NUL.
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw error;
  }
}

/** Whichever makes the most known columns of the first line that says something. */
function delimiterOf(text: string): string {
  const [head = ''] = text.trimStart().split(/[\r\n]/u, 1);
  const known = (delimiter: string) => knownHeadings(Papa.parse<string[]>(head, { delimiter }).data[0] ?? []);
  return delimiters.toSorted((a, b) => known(b) - known(a))[0] ?? ';';
}

/** A cell in quotes may go over several lines. */
function withLines(data: readonly (readonly string[])[]): readonly FileRow[] {
  let line = 1;
  return data.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/gu)?.length ?? 0), 0);
    return row;
  });
}
