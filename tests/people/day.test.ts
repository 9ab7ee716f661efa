import { expect, test } from 'vitest';
import { clockInItaly, dayInItaly, endOfDayInItaly, hourInItaly } from '../../shared/people/day.ts';

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

test('an hour of a day in Italy is one instant, also in the nights in which the clocks change', () => {
  const instant = (day: string, hours: string) => hourInItaly(day, hours).toISOString();
  expect(instant('2024-11-29', '12:00')).toBe('2024-11-29T11:00:00.000Z');
  expect(instant('2024-07-29', '12:00')).toBe('2024-07-29T10:00:00.000Z');
  expect(instant('2026-03-29', '01:59')).toBe('2026-03-29T00:59:00.000Z');
  expect(instant('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z');
  expect(instant('2026-10-25', '02:30')).toBe('2026-10-25T01:30:00.000Z');
  expect(clockInItaly(hourInItaly('2026-10-25', '23:05'))).toBe('23:05');
});
