import type { Fragment, Parts } from './fragment.ts';
import { type Run, WordIndex } from './sameWords.ts';
import { lettersIn } from './words.ts';

/** For each fragment that an update puts in: what it repeats of those that the same update takes away. */
export type Moved = ReadonlyMap<Fragment, readonly Run<Fragment>[]>;

/** Shorter words come back by chance, unless the update moves blocks about. */
const fewestLetters = 2;

/** Words that one update takes away and puts in again (T1): whole fragments first, then what they share. */
export function movedWithin(deleted: Parts, inserted: Parts): Moved {
  const moved = new Map<Fragment, readonly Run<Fragment>[]>();
  if (deleted.fragments.length === 0 || inserted.fragments.length === 0) return moved;
  const structural = deleted.structural || inserted.structural;
  const whole = Map.groupBy(deleted.fragments, ({ text }) => text);
  const rest = inserted.fragments.filter((fragment) => {
    const { text } = fragment;
    if (!structural && lettersIn(text) < fewestLetters) return true;
    const same = whole.get(text);
    // Two that read alike go in the order in which they came.
    const source = same && same.length > 1 ? same.shift() : same?.[0];
    if (source === undefined) return true;
    moved.set(fragment, [{ at: 0, length: text.length, source, sourceAt: 0 }]);
    return false;
  });
  if (rest.length === 0) return moved;
  const index = new WordIndex<Fragment>();
  for (const fragment of deleted.fragments.toReversed()) index.add(fragment);
  for (const fragment of rest) moved.set(fragment, index.runsIn(fragment.text));
  return moved;
}
