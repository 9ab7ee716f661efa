import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualLimits } from '../../server/sync/syncLimits.ts';
import { openSyncTown, type SyncTown } from '../support/syncTown.ts';
import { expectUnharmed } from '../support/unharmed.ts';

let town: SyncTown;
beforeAll(async () => {
  town = await openSyncTown({ limits: { ...usualLimits, framesPerSecond: 100_000, frameBurst: 100_000 } });
});
afterAll(() => town[Symbol.asyncDispose]());

/** A million frames in rounds of texts that stay small enough to be compared; `FRAME_FUZZ` for fewer. */
const frames = Number(process.env['FRAME_FUZZ'] ?? 1_000_000);
const round = { judged: 8000, sent: 2000 };

test('[G1, G8] a million hostile frames', async () => {
  const first = Math.floor(Math.random() * 2 ** 31);
  let slowest = 0;
  for (let at = 0; at < frames / (round.judged + round.sent); at++) {
    const seen = await expectUnharmed(town, { seed: first + at, ...round });
    slowest = Math.max(slowest, seen.slowest);
  }
  expect(slowest).toBeLessThan(50);
});
