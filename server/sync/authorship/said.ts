/** Who wrote a word, as a number in a list of members, and on which day. */
export type By = { readonly author: number; readonly day: number };

/** Of what came without a row of the log nobody knows. */
export const unknown: By = { author: -1, day: 0 };

/** Words in a row by the same hand on the same day. */
export type Said = By & { readonly length: number };

export function sameHand(one: By, other: By): boolean {
  return one.author === other.author && one.day === other.day;
}

/** Adds what follows; the same hand goes on. */
export function pushSaid(all: Said[], next: Said): void {
  const last = all.at(-1);
  if (next.length <= 0) return;
  if (last && sameHand(last, next)) all[all.length - 1] = { ...last, length: last.length + next.length };
  else all.push(next);
}

export function joinSaid(...parts: readonly (readonly Said[])[]): readonly Said[] {
  const all: Said[] = [];
  for (const part of parts) for (const said of part) pushSaid(all, said);
  return all;
}

/** A part of what was said, from a place on. */
export function sliceSaid(said: readonly Said[], from: number, length: number): readonly Said[] {
  const part: Said[] = [];
  let at = 0;
  for (const one of said) {
    const start = Math.max(at, from);
    const end = Math.min(at + one.length, from + length);
    if (end > start) pushSaid(part, { ...one, length: end - start });
    at += one.length;
    if (at >= from + length) break;
  }
  return part;
}
