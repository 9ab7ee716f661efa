import { expect, it } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { openCorale } from './coraleContender.ts';
import { openHocuspocus } from './hocuspocusContender.ts';
import { startLoad } from './loadProcess.ts';
import { measureFanOut } from './measure.ts';
import { unpinned } from './pinning.ts';

it('the benchmark measures both servers, and neither loses an edit', async () => {
  await using ours = await freshDatabase({ holds: 'demo' });
  await using theirs = await freshDatabase();
  await using load = startLoad(unpinned);
  await using otherLoad = startLoad(unpinned);
  await using corale = await openCorale(
    { ...ours, postmaster: null },
    { processor: null, sessions: 2, profiles: null },
  );
  await using hocuspocus = await openHocuspocus({ ...theirs, postmaster: null }, null);
  const size = { clients: 5, warmUpMs: 0, windowMs: 1000, seed: 1 };
  const results = await Promise.all([
    measureFanOut(corale, load, size),
    measureFanOut(hocuspocus, otherLoad, size),
  ]);
  for (const result of results) {
    expect(result).toMatchObject({ lost: 0, missing: 0, converged: true });
    expect(result.typed).toBeGreaterThan(10);
    expect(result.p50).toBeGreaterThan(0);
    expect(result.acknowledgedP50).toBeGreaterThan(0);
    expect(result.cpu.server).toBeGreaterThan(0);
  }
});
