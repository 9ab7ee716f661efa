import { expect, test } from 'vitest';
import { editObserved } from '../../support/observedEditors.ts';

const seeds = Number(process.env['ANCHOR_SEEDS'] ?? 2000);

test('[T2] whatever three editors do for long, no observation points at foreign words', () => {
  const wrong: string[] = [];
  for (let seed = 1001; seed <= 1000 + seeds; seed++) wrong.push(...editObserved(seed, 30).wrong);
  expect(wrong).toEqual([]);
});
