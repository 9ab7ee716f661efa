import { type Bag, likeness } from './sameReading.ts';

/** Something that stands in order beside others of two texts: a unit, a row, a cell. */
export type Entry = {
  readonly id: string | null;
  /** The same for what reads the same. */
  readonly key: string;
  readonly bag: Bag;
  /** Only what is of one family can be the same thing, changed. */
  readonly family: string;
};

/** Which entry of one list is which of the other, as far as it is known. */
export type Matching = {
  readonly was: readonly Entry[];
  readonly now: readonly Entry[];
  /** For each place in `now` that in `was`, or none. */
  readonly toWas: (number | undefined)[];
  readonly toNow: (number | undefined)[];
};

export function nothingMatched(was: readonly Entry[], now: readonly Entry[]): Matching {
  return { was, now, toWas: now.map(() => undefined), toNow: was.map(() => undefined) };
}

export function pair({ toWas, toNow }: Matching, was: number, now: number): void {
  toWas[now] = was;
  toNow[was] = now;
}

export function unpair({ toWas, toNow }: Matching, was: number, now: number): void {
  toWas[now] = undefined;
  toNow[was] = undefined;
}

/** Pairs two entries if both exist and neither has another already. */
export function pairIfFree(matching: Matching, was: number, now: number): boolean {
  const free =
    matching.was[was] !== undefined &&
    matching.now[now] !== undefined &&
    matching.toNow[was] === undefined &&
    matching.toWas[now] === undefined;
  if (free) pair(matching, was, now);
  return free;
}

/** How surely two entries are the same thing: 1 where they read the same, 0 where they cannot be. */
export function affinity(one: Entry, other: Entry): number {
  if (one.family !== other.family) return 0;
  if (one.key === other.key) return 1;
  const alike = likeness(one.bag, other.bag);
  // An image is known by its file: another one in its place is what it has become.
  return one.family === 'image' ? Math.max(0.5, alike) : alike;
}
