import { expect, test } from 'vitest';
import { interleaveAll } from '../support/interleaving.ts';
import { openSyncTown } from '../support/syncTown.ts';

/** Of one town each: its rooms are let go with it. */
const seedsOfTown = 250;

test('[A3, W7] ten thousand random interleavings: all equal, nothing pending, saved is stored, nobody is refused', async () => {
  for (let first = 1000; first < 11_000; first += seedsOfTown) {
    await using town = await openSyncTown();
    const seeds = Array.from({ length: seedsOfTown }, (_, index) => first + index);
    expect(await interleaveAll(town, seeds, 25)).toEqual([]);
  }
});
