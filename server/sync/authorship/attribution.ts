import type { Range } from '../updateShape.ts';
import type { Fragment } from './fragment.ts';
import type { By, Said } from './said.ts';

/** Words of a fragment, from a place on, and whose they are. */
export type Attribution = { readonly at: number; readonly said: readonly Said[] };

/** The parts of a text that no attribution says anything of. */
export function notRepeated(
  text: string,
  attributions: readonly Attribution[],
): readonly { readonly at: number; readonly text: string }[] {
  const rest: { at: number; text: string }[] = [];
  let done = 0;
  for (const { at, said } of attributions) {
    if (at > done) rest.push({ at: done, text: text.slice(done, at) });
    done = at + said.reduce((sum, { length }) => sum + length, 0);
  }
  if (done < text.length) rest.push({ at: done, text: text.slice(done) });
  return rest;
}

/** The same in Yjs ids. */
export function rangesBy(fragment: Fragment, attributions: readonly Attribution[]): readonly (Range & By)[] {
  const found: (Range & By)[] = [];
  const ranges = fragment.ranges.values();
  let range = ranges.next().value;
  let rangeAt = 0;
  for (const attribution of attributions.toSorted((a, b) => a.at - b.at)) {
    let at = attribution.at;
    for (const { length, author, day } of attribution.said) {
      const end = at + length;
      while (range && at < end) {
        if (rangeAt + range.length <= at) {
          rangeAt += range.length;
          range = ranges.next().value;
          continue;
        }
        const here = Math.min(end, rangeAt + range.length) - at;
        found.push({ client: range.client, clock: range.clock + at - rangeAt, length: here, author, day });
        at += here;
      }
    }
  }
  return found;
}
