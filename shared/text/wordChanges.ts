import { diffArrays } from 'diff';

/** Part of a comparison: what both have, what only the first has, what only the second has. */
export type WordChange = { readonly kind: 'same' | 'out' | 'in'; readonly words: string };

/** Beyond so many changed words two texts have nothing in common that would be worth the search. */
const mostChanges = 2000;

/** A word, some blanks, or one sign. */
const pieces = /[\p{L}\p{M}\p{N}]+|\s+|./gsu;

/** Words, blanks and signs of a text, one after the other. */
export function piecesOf(words: string): readonly string[] {
  return words.match(pieces) ?? [];
}

/** A run of places of two lists: those of the first give way to those of the second, or are the same. */
export type Step = {
  readonly same: boolean;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
};

/**
 * How one list of words becomes another, with as much kept as there is in common.
 *
 * @param isAlone what is not kept between two changes, so that a sentence reads as one change
 * @param most beyond so many changed words the first gives way to the second as a whole
 */
export function stepsBetween<Word>(
  was: readonly Word[],
  next: readonly Word[],
  isSame: (one: Word, other: Word) => boolean,
  isAlone: (one: Word) => boolean = () => false,
  most = mostChanges,
): readonly Step[] {
  const found = diffArrays([...was], [...next], { comparator: isSame, maxEditLength: most });
  if (found === undefined) return [{ same: false, from: 0, to: was.length, start: 0, end: next.length }];
  const steps: Step[] = [];
  let from = 0;
  let start = 0;
  for (const [index, { added, removed, value }] of found.entries()) {
    const to = from + (added ? 0 : value.length);
    const end = start + (removed ? 0 : value.length);
    const between = index > 0 && index < found.length - 1 && value.every(isAlone);
    push(steps, { same: !added && !removed && !between, from, to, start, end });
    from = to;
    start = end;
  }
  return steps;
}

function push(steps: Step[], step: Step): void {
  const last = steps.at(-1);
  if (last === undefined || last.same !== step.same) steps.push(step);
  else steps[steps.length - 1] = { ...last, to: step.to, end: step.end };
}

/** Two texts side by side, word by word: what is out stands before what is in. */
export function wordChanges(was: string, now: string): readonly WordChange[] {
  const [before, after] = [piecesOf(was), piecesOf(now)];
  const isSame = (one: string, other: string) => one === other;
  return stepsBetween(before, after, isSame, (one) => one.trim() === '').flatMap((step): WordChange[] => {
    const out = before.slice(step.from, step.to).join('');
    const inside = after.slice(step.start, step.end).join('');
    if (step.same) return [{ kind: 'same', words: out }];
    const both: WordChange[] = [
      { kind: 'out', words: out },
      { kind: 'in', words: inside },
    ];
    return both.filter(({ words }) => words !== '');
  });
}
