import { expect, test } from 'vitest';
import { workingDayFrom, workingDayUntil } from '../../server/demo/workingDays.ts';

test('a workshop of the demo is on a day on which offices work', () => {
  for (const [day, next, last] of [
    ['2026-11-23', '2026-11-23', '2026-11-23'],
    ['2026-11-22', '2026-11-23', '2026-11-20'],
    ['2026-12-25', '2026-12-28', '2026-12-24'],
    // Easter Monday of four years, two of them the hardest to compute.
    ['2026-04-06', '2026-04-07', '2026-04-03'],
    ['2027-03-29', '2027-03-30', '2027-03-26'],
    ['2049-04-19', '2049-04-20', '2049-04-16'],
    ['2076-04-20', '2076-04-21', '2076-04-17'],
  ] as const)
    expect([workingDayFrom(day), workingDayUntil(day)]).toEqual([next, last]);
});
