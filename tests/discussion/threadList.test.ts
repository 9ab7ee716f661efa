import { expect, test } from 'vitest';
import { placeAmong } from '../../client/discussion/rail/placeAmong.ts';
import { countsOf, fitsFilter, sameThreads, threadsOf } from '../../client/discussion/threadList.ts';
import type { ObservationState } from '../../shared/discussion/observationState.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import type { Anchor, AnchorPlace } from '../../shared/text/anchor.ts';

const anchor: Anchor = { from: 'AA==', to: 'AA==', quote: 'parole', before: '', after: '', block: null };
const id = (number: number) =>
  must(parseId<ObservationId>(`00000000-0000-4000-8000-0000000000${10 + number}`), 'a UUID');
const one = (number: number, on: Anchor | null = anchor, state: ObservationState = 'open') => ({
  id: id(number),
  number,
  anchor: on,
  state,
});
const at = (from: number): AnchorPlace => ({ kind: 'found', words: 'same', from, to: from + 3 });

test('what is about the whole document comes first, then the order of the text, then what is not placed yet', () => {
  const places = new Map([
    [id(1), at(40)],
    [id(2), at(7)],
    [id(3), at(7)],
  ]);
  const { listed, lost } = threadsOf([one(4), one(1), one(3), one(2), one(5, null)], places);
  expect(listed).toEqual([id(5), id(2), id(3), id(1), id(4)]);
  expect(lost).toEqual([]);
});

test('what has lost its words and waits stands apart; once it has its reply it needs them no longer', () => {
  const places = new Map<string, AnchorPlace>([
    [id(1), { kind: 'lost' }],
    [id(2), at(7)],
  ]);
  expect(threadsOf([one(1), one(2)], places)).toEqual({ listed: [id(2)], lost: [id(1)] });
  const answered = one(1, anchor, 'answered');
  expect(threadsOf([answered, one(2)], places)).toEqual({ listed: [id(2), id(1)], lost: [] });
});

test('what somebody reads stays among the listed when its words have just gone', () => {
  const places = new Map<string, AnchorPlace>([
    [id(1), { kind: 'lost' }],
    [id(2), at(7)],
    [id(3), { kind: 'lost' }],
  ]);
  const threads = threadsOf([one(1), one(2), one(3)], places, id(1));
  expect(threads).toEqual({ listed: [id(2), id(1)], lost: [id(3)] });
});

test('words that are not there yet stand where their passage does', () => {
  const places = new Map([
    [id(1), at(40)],
    [id(2), at(7)],
  ]);
  const listed = { listed: [id(5), id(2), id(1)] };
  expect(placeAmong({ anchor: null, place: undefined }, listed, places)).toBe(0);
  expect(placeAmong({ anchor, place: at(20) }, listed, places)).toBe(2);
  expect(placeAmong({ anchor, place: at(90) }, listed, places)).toBe(3);
});

test('the same order is known as the same, however far the text has moved', () => {
  const before = threadsOf(
    [one(1), one(2)],
    new Map([
      [id(1), at(1)],
      [id(2), at(9)],
    ]),
  );
  const after = threadsOf(
    [one(1), one(2)],
    new Map([
      [id(1), at(5)],
      [id(2), at(13)],
    ]),
  );
  const turned = threadsOf(
    [one(1), one(2)],
    new Map([
      [id(1), at(20)],
      [id(2), at(13)],
    ]),
  );
  expect(sameThreads(before, after)).toBe(true);
  expect(sameThreads(before, turned)).toBe(false);
});

test('answered, closed and merged ones count as settled', () => {
  const all = (['open', 'answered', 'resolved', 'merged', 'open'] as const).map((state) => ({ state }));
  expect(countsOf(all)).toEqual({ open: 2, settled: 3, all: 5 });
  expect(all.filter((each) => fitsFilter('settled', each))).toHaveLength(3);
  expect(all.filter((each) => fitsFilter('open', each))).toHaveLength(2);
  expect(all.filter((each) => fitsFilter('all', each))).toHaveLength(5);
});
