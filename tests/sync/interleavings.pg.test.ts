import { expect, test } from 'vitest';
import { interleaveAll } from '../support/interleaving.ts';
import { openSyncTown } from '../support/syncTown.ts';

const seeds = Array.from({ length: 20 }, (_, seed) => seed);

test('[A3, W7] twenty random interleavings: all equal, nothing pending, saved is stored, nobody is refused', async () => {
  await using town = await openSyncTown();
  expect(await interleaveAll(town, seeds, 25)).toEqual([]);
}, 90_000);
