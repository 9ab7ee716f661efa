import type { Alignment } from './align.ts';
import type { Entry } from './matching.ts';
import { type Bag, bothBags, commonWords, likeness } from './sameReading.ts';
import type { Unit } from './textUnits.ts';
import { isLine } from './unitEntries.ts';

/** Lines of both texts that hold the same words: one and several, or several and one. Ends are exclusive. */
export type Division = {
  readonly was: readonly [from: number, to: number];
  readonly now: readonly [from: number, to: number];
};

/** So much of a neighbour’s words must come from the line that it is a part of. */
const mostly = 0.6;

type Side = {
  readonly units: readonly Unit[];
  readonly entries: readonly Entry[];
  readonly free: (at: number) => boolean;
};

/**
 * Paragraphs that were divided or made one, by the place in `now` of their first line: told as one change, so that
 * the words that have only come to stand behind a new line are not removed here and added there.
 */
export function dividedLines(
  { units: wasUnits, entries: wasEntries }: Omit<Side, 'free'>,
  { units: nowUnits, entries: nowEntries }: Omit<Side, 'free'>,
  { toWas, toNow, inOrder }: Alignment,
): ReadonlyMap<number, Division> {
  const divisions = new Map<number, Division>();
  const takenWas = new Set<number>();
  const takenNow = new Set<number>();
  const was: Side = {
    units: wasUnits,
    entries: wasEntries,
    free: (at) => toNow[at] === undefined && !takenWas.has(at),
  };
  const now: Side = {
    units: nowUnits,
    entries: nowEntries,
    free: (at) => toWas[at] === undefined && !takenNow.has(at),
  };
  for (const [at, before] of toWas.entries()) {
    if (before === undefined || !inOrder.has(at) || wasEntries[before]?.key === nowEntries[at]?.key) continue;
    const [one, other] = [wasEntries[before], nowEntries[at]];
    if (!one || !other || one.family !== 'line') continue;
    const divided = grown(now, at, one.bag);
    const joined = grown(was, before, other.bag);
    if (divided !== null) divisions.set(divided[0], { was: [before, before + 1], now: divided });
    else if (joined !== null) divisions.set(at, { was: joined, now: [at, at + 1] });
    for (let line = divided?.[0] ?? 0; line < (divided?.[1] ?? 0); line++) takenNow.add(line);
    for (let line = joined?.[0] ?? 0; divided === null && line < (joined?.[1] ?? 0); line++)
      takenWas.add(line);
  }
  return divisions;
}

/** A line with its neighbours, as long as each makes it more like the whole; null where none does. */
function grown({ units, entries, free }: Side, at: number, whole: Bag): [from: number, to: number] | null {
  let [from, to] = [at, at + 1];
  let together = entries[at]?.bag;
  if (together === undefined) return null;
  const take = (neighbour: number): boolean => {
    const [unit, entry] = [units[neighbour], entries[neighbour]];
    if (!unit || !entry || !isLine(unit) || !free(neighbour) || entry.bag.size === 0 || !together)
      return false;
    const more = bothBags(together, entry.bag);
    const gained = commonWords(more, whole) - commonWords(together, whole);
    if (gained < mostly * entry.bag.size || likeness(more, whole) <= likeness(together, whole)) return false;
    together = more;
    return true;
  };
  while (take(to)) to++;
  while (take(from - 1)) from--;
  return to - from > 1 ? [from, to] : null;
}
