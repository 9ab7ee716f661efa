import { afterAll, beforeAll, test } from 'vitest';
import { usualLimits } from '../../server/sync/syncLimits.ts';
import { openSyncTown, type SyncTown } from '../support/syncTown.ts';
import { expectUnharmed } from '../support/unharmed.ts';

let town: SyncTown;
beforeAll(async () => {
  town = await openSyncTown({ limits: { ...usualLimits, framesPerSecond: 100_000, frameBurst: 100_000 } });
});
afterAll(() => town[Symbol.asyncDispose]());

test('[G1, G8] hostile frames end nothing, refused ones change nothing, and who writes beside them is not disturbed', async () => {
  await expectUnharmed(town, { seed: Math.floor(Math.random() * 2 ** 31), judged: 2100, sent: 400 });
});
