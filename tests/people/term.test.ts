import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coveredUntil,
  dayBefore,
  earlierEnd,
  isOver,
  isValidOn,
  overlap,
  predecessorOf,
  type Term,
  wasEver,
} from '../../shared/people/term.ts';

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2024-02-20'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const term: fc.Arbitrary<Term> = fc.record({ from: day, until: fc.option(day, { nil: null }) });
const days = Array.from({ length: 60 }, (_, n) =>
  new Date(Date.UTC(2023, 11, 28 + n)).toISOString().slice(0, 10),
);

test('[N1] both the first day and the last belong to a term', () => {
  const held = { from: '2024-06-10', until: '2024-06-12' };
  const valid = ['2024-06-09', '2024-06-10', '2024-06-12', '2024-06-13'].map((at) => isValidOn(held, at));
  expect(valid).toEqual([false, true, true, false]);
  expect(isValidOn({ from: '2024-06-10', until: null }, '2999-12-31')).toBe(true);
  expect([isOver(held, '2024-06-12'), isOver(held, '2024-06-13')]).toEqual([false, true]);
});

test('[N1] a term that ends before it begins was never valid, on any day', () => {
  fc.assert(
    fc.property(term, (held) => {
      expect(wasEver(held)).toBe(held.until === null || days.some((at) => isValidOn(held, at)));
    }),
  );
});

test('[N4] two terms overlap exactly when some day belongs to both', () => {
  fc.assert(
    fc.property(term, term, (a, b) => {
      const shared = days.some((at) => isValidOn(a, at) && isValidOn(b, at));
      expect(overlap(a, b)).toBe(shared);
      expect(overlap(b, a)).toBe(shared);
    }),
  );
});

test('the day before follows the calendar', () => {
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  expect(dayBefore('2026-01-01')).toBe('2025-12-31');
  // The night in which Italy changes its clocks has a day before, too.
  expect(dayBefore('2026-03-30')).toBe('2026-03-29');
});

test('what cannot outlive something else ends with it', () => {
  expect(earlierEnd(null, null)).toBe(null);
  expect(earlierEnd('2026-01-01', null)).toBe('2026-01-01');
  expect(earlierEnd('2026-01-01', '2025-01-01')).toBe('2025-01-01');
});

describe('who is succeeded', () => {
  const today = '2026-06-10';
  const held = { from: '2021-10-05', until: null };

  test('[N5] whoever sits there on the first day of the successor', () => {
    expect(predecessorOf([held], today, today)).toEqual({ ok: true, value: held });
    expect(predecessorOf([held], '2026-06-15', today)).toEqual({ ok: true, value: held });
    expect(predecessorOf([], today, today)).toEqual({ ok: true, value: null });
    const ended = { from: '2021-10-05', until: '2026-06-01' };
    expect(predecessorOf([ended], today, today)).toEqual({ ok: true, value: null });
  });

  test('[N5] whoever was put there on the same day by mistake', () => {
    const mistaken = { from: today, until: null };
    expect(predecessorOf([mistaken], today, today)).toEqual({ ok: true, value: mistaken });
    expect(wasEver({ ...mistaken, until: dayBefore(today) })).toBe(false);
  });

  test('[N6] a term that is over is not rewritten, and one that begins later is ended first', () => {
    const ended = { from: '2021-10-05', until: '2026-06-01' };
    expect(predecessorOf([ended], '2026-05-01', today)).toEqual({ ok: false, refused: 'outside_term' });
    const elected = { from: '2026-06-15', until: null };
    expect(predecessorOf([held, elected], '2026-06-12', today)).toEqual({
      ok: false,
      refused: 'already_there',
    });
  });

  test('[N4] after a succession no two terms of a seat overlap, however often it passes on', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 8 }), day, (firstDays, now) => {
        let holders: readonly Term[] = [];
        for (const from of firstDays) {
          const found = predecessorOf(holders, from, now);
          if (!found.ok) continue;
          const ended = holders.map((one) =>
            one === found.value ? { ...one, until: dayBefore(from) } : one,
          );
          holders = [...ended, { from, until: null }];
        }
        const sitting = days.map((at) => holders.filter((one) => isValidOn(one, at)).length);
        expect(Math.max(...sitting)).toBeLessThan(2);
      }),
    );
  });
});

test('[N8] a duty is covered as long as somebody has it on every day', () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 5 }), day, (terms, from) => {
      const last = coveredUntil(terms, from);
      const open = days.filter((at) => at >= from);
      const held = open.map((at) => terms.some((one) => isValidOn(one, at)));
      const gap = held.indexOf(false);
      expect(last >= (open.at(-1) ?? '') ? -1 : open.findIndex((at) => at > last)).toBe(gap);
    }),
  );
});
