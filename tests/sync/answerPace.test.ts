import { expect, test } from 'vitest';
import { AnswerPace } from '../../server/sync/answerPace.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';

const [anna, bruno] = ['anna' as MemberId, 'bruno' as MemberId];

test('[O3] answers for one member take a tenth of the time at most; short ones do not wait', () => {
  let now = 1000;
  const pace = new AnswerPace(() => now);
  pace.spent(anna, 4);
  expect(pace.waitFor(anna)).toBe(0);
  pace.spent(anna, 100);
  expect(pace.waitFor(anna)).toBe(990);
  expect(pace.waitFor(bruno)).toBe(0);
  now = 1990;
  expect(pace.waitFor(anna)).toBe(0);
});
