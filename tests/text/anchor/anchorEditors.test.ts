import { expect, test } from 'vitest';
import { editObserved } from '../../support/observedEditors.ts';

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

test('[T2] whatever three editors do, no observation points at foreign words', () => {
  expect(seeds.flatMap((seed) => editObserved(seed).wrong)).toEqual([]);
});

test('[T2] most observations are found again', () => {
  const tallies = seeds.slice(0, 20).map((seed) => editObserved(seed).tally);
  const found = tallies.map(({ same, changed }) => same + changed).reduce((sum, one) => sum + one, 0);
  expect(found / (50 * tallies.length)).toBeGreaterThan(0.7);
});
