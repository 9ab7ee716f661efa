import { expect, test } from 'vitest';
import { addressOf } from '../../server/platform/database.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { openCluster } from '../support/cluster.ts';
import { enterDemo, sectionOf } from '../support/demoVisitor.ts';
import { startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';
import { openTypist } from '../support/typist.ts';

test('[W9] PostgreSQL goes away while somebody types: the server lives, nothing is called saved, all is saved when it returns', async () => {
  const cluster = await openCluster();
  await migrate(addressOf(cluster.url), 'corale tests');
  await using directory = await temporaryDirectory();
  await using server = await startServer({ dataDir: directory.path, databaseUrl: cluster.url });
  const visitor = await enterDemo(server.baseUrl, 'elena-esempi');
  const document = await sectionOf(visitor, '9.E');
  const typist = openTypist({
    address: `${server.baseUrl.replace(/^http/u, 'ws')}/sync`,
    headers: visitor.headers,
    person: visitor.session.actor.person,
    document,
  });
  await typist.until('saved', (text) => text.save.kind === 'saved');
  await cluster.stop();
  await typist.types(' Mentre manca.');
  await typist.until('said to be unsaved', (text) => text.save.kind === 'not_saved', 4000);
  await typist.types(' E ancora.');
  expect((await fetch(`${server.baseUrl}/healthz`)).status).toBe(200);
  expect((await fetch(`${server.baseUrl}/readyz`)).status).toBe(503);
  await cluster.start();
  await typist.until('saved', (text) => text.save.kind === 'saved', 20_000);
  const stored = JSON.stringify(await visitor.get(`/api/documents/${document}`));
  expect(stored.split('Mentre manca. E ancora.')).toHaveLength(2);
  typist.close();
  await server.stop();
  await cluster.remove();
}, 60_000);
