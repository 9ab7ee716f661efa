import type { Count, OutcomeTest, Tally } from '../../../shared/decisions/outcome.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { testWords } from '../../../shared/decisions/words/outcomeWords.ts';
import type { Voice } from '../../../shared/decisions/words/voice.ts';
import { tableHead } from '../pdf/tableHeads.ts';
import { literal, words } from '../pdf/typstWords.ts';
import { count } from './attestationWords.ts';

/** A table of plain words: its first row is the head, its figures stand on the right. */
export function sheetSource(columns: string, rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const cells = (row: readonly string[]) => row.map((cell) => `[${cell}]`).join(', ');
  const header = head.map((cell) => `[#strong[${cell}];]`).join(', ');
  return `#table(columns: ${columns}, fill: (_, y) => if y == 0 { luma(240) }, ${tableHead(header)}, ${body.map(cells).join(', ')});`;
}

/** What the rule asked, against what was found, with the exact numbers. */
export function testsSource(tests: readonly OutcomeTest[], rule: Rule, voice: Voice): string {
  if (tests.length === 0) return '';
  return sheetSource('(auto, 1fr, auto)', [
    ['Prova', 'Che cosa si è trovato', 'Raggiunta'].map(words),
    ...tests.map((test) => {
      const { name, found, answer } = testWords(test, rule, voice);
      return [name, found, answer].map(words);
    }),
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
