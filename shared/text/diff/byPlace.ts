import { affinity, type Matching, pair } from './matching.ts';

/** Less than this in common, and one has taken the place of the other. */
const alike = 0.35;
/** A gap in which more pairs are possible is left as it is: removed there, added here. */
const mostInGap = 900;
/** And so many are looked at altogether. */
const mostInText = 200_000;

/**
 * Pairs what is left between two pairs that stand in order: the likest, in order. Where cells of a row are left, as
 * many here as there, each becomes the one at its place. Answers with all that stands in order then.
 */
export function pairInGaps(
  matching: Matching,
  inOrder: ReadonlySet<number>,
  inPlace: boolean,
): ReadonlySet<number> {
  const all = new Set(inOrder);
  const found = (before: number, at: number): void => {
    pair(matching, before, at);
    all.add(at);
  };
  let left = mostInText;
  for (const { was, now } of gapsOf(matching, inOrder)) {
    if (inPlace && was.length === now.length) {
      for (const [index, at] of now.entries()) found(was[index] as number, at);
      continue;
    }
    const size = was.length * now.length;
    if (size > mostInGap || size > left) continue;
    left -= size;
    for (const [before, at] of likestInOrder(matching, was, now)) found(before, at);
  }
  return all;
}

type Gap = { readonly was: readonly number[]; readonly now: readonly number[] };

function gapsOf({ toWas, toNow }: Matching, inOrder: ReadonlySet<number>): readonly Gap[] {
  const gaps: Gap[] = [];
  let [wasFrom, nowFrom] = [0, 0];
  const close = (wasTo: number, nowTo: number): void => {
    const was = free(toNow, wasFrom, wasTo);
    const now = free(toWas, nowFrom, nowTo);
    if (was.length > 0 && now.length > 0) gaps.push({ was, now });
    [wasFrom, nowFrom] = [wasTo + 1, nowTo + 1];
  };
  for (const [at, before] of toWas.entries()) if (before !== undefined && inOrder.has(at)) close(before, at);
  close(toNow.length, toWas.length);
  return gaps;
}

function free(mates: readonly unknown[], from: number, to: number): readonly number[] {
  const places: number[] = [];
  for (let at = from; at < to; at++) if (mates[at] === undefined) places.push(at);
  return places;
}

/** The pairs, in order, that are most alike together. */
function likestInOrder(
  matching: Matching,
  was: readonly number[],
  now: readonly number[],
): readonly (readonly [number, number])[] {
  const wide = now.length + 1;
  const likeness = new Float64Array(was.length * now.length);
  const best = new Float64Array((was.length + 1) * wide);
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const [one, other] = [matching.was[was[i] as number], matching.now[now[j] as number]];
      const sure = one && other ? affinity(one, other) : 0;
      likeness[i * now.length + j] = sure;
      const together = sure >= alike ? sure + (best[(i + 1) * wide + j + 1] ?? 0) : 0;
      best[i * wide + j] = Math.max(together, best[(i + 1) * wide + j] ?? 0, best[i * wide + j + 1] ?? 0);
    }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < was.length && j < now.length; ) {
    const here = best[i * wide + j] ?? 0;
    const sure = likeness[i * now.length + j] ?? 0;
    if (sure >= alike && here === sure + (best[(i + 1) * wide + j + 1] ?? 0))
      pairs.push([was[i++] as number, now[j++] as number]);
    else if (here === (best[(i + 1) * wide + j] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
