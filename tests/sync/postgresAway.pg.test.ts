import { expect, test } from 'vitest';
import { addressOf, connect } from '../../server/platform/database.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { openCluster } from '../support/cluster.ts';
import { openCrowd, storedWords } from '../support/crowd.ts';
import { killPostgres, stopPostgres } from '../support/postgresFaults.ts';
import { startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';

test('[W9] PostgreSQL is stopped and killed while five people type: the server lives, nothing is called saved that is not, all is saved when it returns', async () => {
  const cluster = await openCluster();
  await migrate(addressOf(cluster.url), 'corale tests');
  await using directory = await temporaryDirectory();
  await using server = await startServer({ dataDir: directory.path, databaseUrl: cluster.url });
  const sql = connect(addressOf(cluster.url), { role: 'owner', connections: 1, name: 'corale tests' });
  const crowd = await openCrowd(server, 5);
  const early = await stopPostgres(sql, crowd, async () => {
    const unsaved = crowd.typists.map((typist) =>
      typist.until('said to be unsaved', (text) => text.save.kind === 'not_saved'),
    );
    expect((await fetch(`${server.baseUrl}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.baseUrl}/readyz`)).status).toBe(503);
    await Promise.all(unsaved);
  });
  expect(early).toEqual([]);
  expect(await killPostgres(sql, crowd, 40)).toEqual([]);
  expect(crowd.compare(await storedWords(sql, crowd.document))).toEqual({ lost: [], doubled: [] });
  crowd.close();
  await sql.end();
  const ask = async (path: string) => (await fetch(server.baseUrl + path)).status;
  await cluster.stop();
  expect([await ask('/readyz'), await ask('/healthz'), await ask('/api/district')]).toEqual([503, 200, 503]);
  await cluster.start();
  await expect.poll(() => ask('/readyz')).toBe(200);
  expect(await ask('/api/district')).toBe(200);
  await server.stop();
  await cluster.remove();
}, 60_000);
