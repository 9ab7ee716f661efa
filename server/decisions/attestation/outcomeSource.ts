import type { Count, OutcomeTest, Tally } from '../../../shared/decisions/outcome.ts';
import { literal, words } from '../pdf/typstWords.ts';
import { count, testWords } from './attestationWords.ts';

/** A table of plain words: its first row is the head, its figures stand on the right. */
export function sheetSource(columns: string, rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const cells = (row: readonly string[]) => row.map((cell) => `[${cell}]`).join(', ');
  const header = head.map((cell) => `[#strong[${cell}];]`).join(', ');
  return `#table(columns: ${columns}, fill: (_, y) => if y == 0 { luma(240) }, table.header(${header}), ${body.map(cells).join(', ')});`;
}

/** What the rule asked, against what was found. */
export function testsSource(tests: readonly OutcomeTest[]): string {
  if (tests.length === 0) return '';
  return sheetSource('(1fr, auto, auto, auto, auto)', [
    ['Prova', 'Trovati', 'Su', 'Ne servono', 'Raggiunta'].map(words),
    ...tests.map(({ test, found, whole, needed, holds }) => [
      words(testWords[test]),
      ...[found, whole, needed].map((figure) => right(count(figure))),
      words(holds ? 'Sì' : 'No'),
    ]),
  ]);
}

/** How many seats, and how much weight, said what. */
export function countSource(tally: Tally): string {
  const lines: readonly (readonly [string, Count])[] = [
    ['Assegnati', tally.assigned],
    ['Presenti', tally.present],
    ['Favorevoli', tally.inFavour],
    ['– di cui con riserva', tally.withReservation],
    ['Contrari', tally.against],
    ['Astenuti', tally.abstention],
    ['Presenti che non si sono espressi', tally.silent],
  ];
  return sheetSource('(1fr, auto, auto)', [
    ['Conteggio', 'Seggi', 'Quote'].map(words),
    ...lines.map(([name, { heads, weight }]) => [words(name), right(count(heads)), right(count(weight))]),
  ]);
}

function right(text: string): string {
  return `#align(right, text(number-width: "tabular", ${literal(text)}));`;
}
