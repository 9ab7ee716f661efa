import { expect, test } from 'vitest';
import { addressOf, connect, drizzleOver } from '../../server/platform/database.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { openPools } from '../../server/platform/pools.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { type Cluster, openCluster } from '../support/cluster.ts';
import type { FreshDatabase } from '../support/database.ts';
import { openDemoTown } from '../support/demoTown.ts';

/** The one database of a cluster that a test may stop. */
async function databaseOf(cluster: Cluster): Promise<FreshDatabase> {
  const address = addressOf(cluster.url);
  await migrate(address, 'corale tests');
  const pools = openPools(address, 'corale tests');
  const owner = connect(address, { role: 'owner', connections: 1, name: 'corale tests' });
  const drop = async () => {
    await Promise.all([pools.end(), owner.end({ timeout: 1 })]);
  };
  const db = drizzleOver(pools.sqlFor({ connections: 3 }));
  return { url: cluster.url, address, db, sqlFor: pools.sqlFor, owner, drop, [Symbol.asyncDispose]: drop };
}

test('while PostgreSQL is away the answer is “not now”, never “not signed in”; then all is as before', async () => {
  const cluster = await openCluster();
  try {
    await using town = await openDemoTown({}, () => databaseOf(cluster));
    const marta = await town.enter('marta-provini');
    await cluster.stop();
    for (const [method, path] of [
      ['GET', '/api/session'],
      ['GET', '/api/documents'],
      ['GET', '/api/district'],
      ['POST', '/api/session/end'],
    ] as const) {
      const answer = await marta.ask(method, path);
      expect([path, answer.status, answer.body]).toMatchObject([path, 503, { refused: 'unavailable' }]);
    }
    await cluster.start();
    await expect.poll(async () => (await marta.ask('GET', '/api/session')).status).toBe(200);
    expect((await marta.get<SessionView>('/api/session')).actor.name).toBe('Marta Provini');
  } finally {
    await cluster.remove();
  }
});
