import { affinity, type Entry, type Matching, pair, pairIfFree } from './matching.ts';

/** Pairs what carries the same id, if it is at least so much alike. An id that stands twice names nothing. */
export function pairById(matching: Matching, least: number): void {
  const was = uniquePlaces(matching.was, ({ id }) => id);
  const now = uniquePlaces(matching.now, ({ id }) => id);
  for (const [id, at] of now) {
    const before = was.get(id);
    if (before === undefined || matching.toWas[at] !== undefined || matching.toNow[before] !== undefined)
      continue;
    const [one, other] = [matching.was[before], matching.now[at]];
    if (one && other && one.family === other.family && affinity(one, other) >= least)
      pair(matching, before, at);
  }
}

/**
 * Pairs what reads the same and stands once in each; then, from every pair, what reads the same beside it, as far
 * as that goes: empty lines and repeated words have no other sign of which is which.
 */
export function pairByContent(matching: Matching): void {
  const isFree = (mates: readonly unknown[], at: number) => mates[at] === undefined;
  const was = uniquePlaces(matching.was, ({ key, bag }, at) =>
    bag.size > 0 && isFree(matching.toNow, at) ? key : null,
  );
  const now = uniquePlaces(matching.now, ({ key, bag }, at) =>
    bag.size > 0 && isFree(matching.toWas, at) ? key : null,
  );
  for (const [key, at] of now) {
    const before = was.get(key);
    if (before !== undefined) pair(matching, before, at);
  }
  spread(matching, 1);
  spread(matching, -1);
}

/** From each pair on, and from the edge of both lists. */
function spread(matching: Matching, step: 1 | -1): void {
  const { was, now, toWas } = matching;
  const extend = (before: number, at: number): void => {
    let [from, to] = [before + step, at + step];
    while (was[from] !== undefined && was[from]?.key === now[to]?.key && pairIfFree(matching, from, to)) {
      from += step;
      to += step;
    }
  };
  if (step === 1) extend(-1, -1);
  else extend(was.length, now.length);
  for (const [at, before] of [...toWas].entries()) if (before !== undefined) extend(before, at);
}

/** Where each name stands that stands once. */
function uniquePlaces(
  entries: readonly Entry[],
  nameOf: (entry: Entry, at: number) => string | null,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    const name = nameOf(entry, at);
    if (name === null) continue;
    if (places.has(name)) twice.add(name);
    else places.set(name, at);
  }
  for (const name of twice) places.delete(name);
  return places;
}
