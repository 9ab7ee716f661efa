import { expect, test } from 'vitest';
import { dayInItaly, endOfDayInItaly } from '../../shared/people/day.ts';

test('a day ends at midnight in Italy, in winter, in summer, and when the clocks change', () => {
  expect(endOfDayInItaly('2026-01-15').toISOString()).toBe('2026-01-15T23:00:00.000Z');
  expect(endOfDayInItaly('2026-07-15').toISOString()).toBe('2026-07-15T22:00:00.000Z');
  expect(endOfDayInItaly('2026-03-29').toISOString()).toBe('2026-03-29T22:00:00.000Z');
  expect(endOfDayInItaly('2026-10-25').toISOString()).toBe('2026-10-25T23:00:00.000Z');
  for (const day of ['2026-03-28', '2026-12-31', '2028-02-29']) {
    const end = endOfDayInItaly(day);
    expect([dayInItaly(new Date(end.getTime() - 1)), dayInItaly(end) > day]).toEqual([day, true]);
  }
});
