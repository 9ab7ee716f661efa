import type { Place } from '../updateShape.ts';
import { type Fragment, holds } from './fragment.ts';
import { joinSaid, type Said } from './said.ts';

/** Words that somebody took away, and whose they were. */
export type Deletion = {
  /** Who took them away, and when, in milliseconds. */
  readonly by: number;
  readonly at: number;
  readonly text: string;
  readonly said: readonly Said[];
  /** The ids of the first and the last of them. */
  readonly first: Place;
  readonly last: Place;
};

export function deletionOf(
  by: number,
  at: number,
  { text, ranges }: Fragment,
  said: readonly Said[],
): Deletion | null {
  const [begin, end] = [ranges[0], ranges.at(-1)];
  if (begin === undefined || end === undefined) return null;
  const first = { client: begin.client, clock: begin.clock };
  return { by, at, text, said, first, last: { client: end.client, clock: end.clock + end.length - 1 } };
}

/** Words that go letter by letter, to the left or to the right, go as one; null where these are not neighbours. */
export function joined(before: Deletion, { left, right }: Fragment, now: Deletion): Deletion | null {
  if (right?.deleted && holds(right, before.first)) return { ...now, ...inRow(now, before) };
  if (left?.deleted && holds(left, before.last)) return { ...now, ...inRow(before, now) };
  return null;
}

function inRow(one: Deletion, other: Deletion): Pick<Deletion, 'text' | 'said' | 'first' | 'last'> {
  return {
    text: one.text + other.text,
    said: joinSaid(one.said, other.said),
    first: one.first,
    last: other.last,
  };
}
