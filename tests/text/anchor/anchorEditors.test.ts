import { expect, test } from 'vitest';
import { editObserved } from '../../support/observedEditors.ts';

const beginnings = Array.from({ length: 10 }, (_, index) => 1 + 20 * index);

test.each(beginnings)(
  '[T2] three editors never lead an observation to foreign words: 20 seeds from %d',
  (first) => {
    const ends = Array.from({ length: 20 }, (_, index) => editObserved(first + index));
    expect(ends.flatMap(({ wrong }) => wrong)).toEqual([]);
    // Most are found again: to call all of them lost would be no art.
    const lost = ends.reduce((sum, { tally }) => sum + tally.lost, 0);
    expect(lost).toBeLessThan(0.3 * 50 * ends.length);
  },
);
