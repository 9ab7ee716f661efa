import { isPlainLine, isVisible } from '../kernel/plainLine.ts';
import type { TerritoryProblem } from './registerApi.ts';
import { nameKey } from './sameName.ts';

/** A row of a table as a spreadsheet saved it, with the number of its line; the first is 1. */
export type FileRow = { readonly line: number; readonly cells: readonly string[] };

/** What a line says of a municipality. Null where it says nothing: an empty cell changes nothing. */
export type TerritoryLine = {
  readonly line: number;
  readonly name: string;
  readonly subdistrict: string | null;
  readonly weight: { readonly year: number; readonly weight: number } | null;
};

export type TerritoryFile = {
  readonly lines: readonly TerritoryLine[];
  readonly problems: readonly TerritoryProblem[];
};

type Column = 'name' | 'subdistrict' | 'weight' | 'year';

/** As offices, ISTAT and our own file write them; compared like names. */
const headings: Record<Column, readonly string[]> = {
  name: ['comune', 'comuni', 'denominazione', 'denominazione comune', 'nome', 'nome comune'],
  subdistrict: ['sub-ambito', 'sottoambito', 'sub-ambiti'],
  weight: ['quota', 'quote', 'peso', 'popolazione', 'popolazione residente', 'abitanti', 'residenti'],
  year: ['anno', 'anno di riferimento'],
};

const columnByKey: ReadonlyMap<string, Column> = new Map(
  (Object.keys(headings) as Column[]).flatMap((column) =>
    headings[column].map((heading) => [nameKey(heading), column] as const),
  ),
);

/** The columns of our own file, in its order. */
export const territoryHeadings = ['Comune', 'Sub-ambito', 'Quota', 'Anno'] as const;

/** How many of these cells name a column that is known: by this the delimiter of a file is found. */
export function knownHeadings(cells: readonly string[]): number {
  return cells.filter((cell) => columnByKey.has(nameKey(cell))).length;
}

/** "33.091", "33 091" or "33091"; null for anything else, and for a weight of nothing. */
export function readWeight(cell: string): number | null {
  if (!/^(?:\d{1,9}|\d{1,3}(?:[.\s]\d{3}){1,2})$/u.test(cell)) return null;
  const weight = Number(cell.replace(/\D/gu, ''));
  return weight >= 1 && weight <= 100_000_000 ? weight : null;
}

export function readYear(cell: string): number | null {
  const year = /^\d{4}$/u.test(cell) ? Number(cell) : 0;
  return year >= 1900 && year <= 2200 ? year : null;
}

/** What the rows of a file say, line by line; the first row names the columns. `year`: where the file has none. */
export function readTerritory(rows: readonly FileRow[], year: number | null): TerritoryFile {
  const [head, ...body] = rows;
  if (head === undefined) return { lines: [], problems: [] };
  const { columns, problems } = readHead(head, body);
  if (problems.some(({ kind }) => kind === 'missing_column')) return { lines: [], problems };
  const all = [...problems];
  const lines: TerritoryLine[] = [];
  const seen = new Set<string>();
  for (const row of body) {
    const cell = (column: Column) => tidy(row.cells[columns.indexOf(column)] ?? '');
    const found = problemsOf(row.line, cell, year, seen);
    all.push(...found);
    seen.add(nameKey(cell('name')));
    if (found.length === 0) lines.push(lineOf(row.line, cell, year));
  }
  return { lines, problems: all };
}

type Cell = (column: Column) => string;

function tidy(cell: string): string {
  // The apostrophe that keeps a spreadsheet from reading a formula, as our own file writes it.
  return cell
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/u, '');
}

function readHead(head: FileRow, body: readonly FileRow[]) {
  const columns = head.cells.map((cell) => columnByKey.get(nameKey(cell)) ?? null);
  const problems: TerritoryProblem[] = [];
  // Read once: a table of one line may be as wide as the file is long.
  const filled = new Set(
    body.flatMap((row) => row.cells.flatMap((cell, at) => (cell.trim() === '' ? [] : at))),
  );
  for (const [at, value] of head.cells.entries()) {
    const column = columns[at] ?? null;
    // Spreadsheets save empty columns beside the table.
    const isEmpty = value.trim() === '' && !filled.has(at);
    if (column === null && !isEmpty) problems.push({ line: head.line, kind: 'unknown_column', value });
    if (column !== null && columns.indexOf(column) < at)
      problems.push({ line: head.line, kind: 'twice', value });
  }
  if (!columns.includes('name'))
    problems.push({ line: head.line, kind: 'missing_column', value: territoryHeadings[0] });
  return { columns, problems };
}

const longest = 200;

function problemsOf(
  line: number,
  cell: Cell,
  year: number | null,
  seen: ReadonlySet<string>,
): TerritoryProblem[] {
  const problems: TerritoryProblem[] = [];
  const say = (kind: TerritoryProblem['kind'], value: string) =>
    problems.push({ line, kind, value: value.slice(0, longest) });
  const name = cell('name');
  if (name === '') say('no_name', '');
  for (const text of [name, cell('subdistrict')]) {
    const isText = isPlainLine(text) && (text === '' || isVisible(text));
    if (!isText) say('unreadable', text.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD'));
    else if (text.length > longest) say('name_too_long', text);
  }
  if (name !== '' && seen.has(nameKey(name))) say('twice', name);
  const weight = cell('weight');
  if (weight !== '' && readWeight(weight) === null) say('weight_unreadable', weight);
  if (cell('year') !== '' && readYear(cell('year')) === null) say('year_unreadable', cell('year'));
  if (weight !== '' && cell('year') === '' && year === null) say('no_year', name);
  return problems;
}

/** Of a line without problems. */
function lineOf(line: number, cell: Cell, givenYear: number | null): TerritoryLine {
  const subdistrict = cell('subdistrict');
  const weight = readWeight(cell('weight'));
  const year = readYear(cell('year')) ?? givenYear;
  return {
    line,
    name: cell('name'),
    subdistrict: subdistrict === '' ? null : subdistrict,
    weight: weight === null || year === null ? null : { year, weight },
  };
}
