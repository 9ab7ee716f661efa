import { expect, test } from 'vitest';
import { type Link, usualBounds, whatToDo } from '../../client/sync/linkWatch.ts';

const open: Link = { stage: 'open', since: 0, heard: 0, asked: null, waiting: false };
const act = (link: Partial<Link>, now: number) => whatToDo({ ...open, ...link }, usualBounds, now);

test('[C4] a silent connection is asked for a sign of life, sooner while something waits, and then given up', () => {
  expect([act({}, 19_999), act({}, 20_000)]).toEqual(['nothing', 'ask']);
  expect([act({ waiting: true }, 2999), act({ waiting: true }, 3000)]).toEqual(['nothing', 'ask']);
  expect(act({ asked: 3000 }, 7999)).toBe('nothing');
  expect(act({ asked: 3000 }, 8000)).toBe('anew');
  expect(act({ asked: 3000, heard: 3500 }, 8000)).toBe('nothing');
});

test('[C4] an attempt to connect that nobody answers is begun anew; without one there is nothing to do', () => {
  expect([act({ stage: 'attempt' }, 9999), act({ stage: 'attempt' }, 10_000)]).toEqual(['nothing', 'anew']);
  expect(act({ stage: 'none' }, 1_000_000)).toBe('nothing');
});
