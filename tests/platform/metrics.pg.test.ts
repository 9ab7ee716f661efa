import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateFrame } from '../../shared/sync/wire.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { enterDemo, sectionOf } from '../support/demoVisitor.ts';
import { metricsOf } from '../support/metrics.ts';
import { openRawSocket } from '../support/rawSocket.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type TemporaryDirectory, temporaryDirectory } from '../support/temporaryDirectory.ts';
import { openTypist } from '../support/typist.ts';

let database: FreshDatabase;
let data: TemporaryDirectory;
let server: RunningServer;
beforeAll(async () => {
  database = await freshDatabase({ holds: 'demo' });
  data = await temporaryDirectory();
  server = await startServer({ dataDir: data.path, databaseUrl: database.url });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
  await database.drop();
});

/** The status that these headers get; a browser could not set all of them. */
function asked(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('numbers are for this machine alone: nothing that a proxy passes on gets them', async () => {
  expect(await asked('/metrics', {})).toBe(200);
  expect(await asked('/metrics', { host: `localhost:${server.port}` })).toBe(200);
  for (const headers of [
    { 'x-forwarded-for': '203.0.113.7' },
    { 'x-forwarded-for': '127.0.0.1' },
    { forwarded: 'for=203.0.113.7' },
    { 'x-real-ip': '203.0.113.7' },
    { via: '1.1 proxy' },
    { host: 'piano.example.it' },
    { host: '127.0.0.1.example.it' },
  ]) {
    expect([headers, await asked('/metrics', headers)]).toEqual([headers, 404]);
  }
});

test('[G8] what happens is counted: latency, refusals, rooms, sockets, answers; nothing of it names anybody', async () => {
  const visitor = await enterDemo(server.baseUrl, 'elena-esempi');
  const document = await sectionOf(visitor, '9.E');
  const address = `${server.baseUrl.replace(/^http/u, 'ws')}/sync`;
  const { headers, session } = visitor;
  const typist = openTypist({ address, headers, person: session.actor.person, document });
  await typist.types(' Contato.');
  await typist.until('saved', (text) => text.save.kind === 'saved');
  const socket = await openRawSocket(`${address}/${document}?ack=1&schema=${schemaVersion}`, headers);
  socket.send(updateFrame(new Uint8Array([255, 255, 255])));
  await socket.hears((message) => message.kind === 'refused');
  const numbers = await metricsOf(server);
  expect(numbers.get('corale_frames_refused_total{rule="G1"}')).toBe(1);
  expect(numbers.get('corale_rooms')).toBe(1);
  expect(numbers.get('corale_sockets')).toBe(2);
  expect(numbers.get('corale_acknowledged_seconds_count')).toBeGreaterThanOrEqual(1);
  expect(numbers.get('corale_http_answers_total{class="2xx"}')).toBeGreaterThan(2);
  for (const name of [
    'corale_unacknowledged_age_seconds',
    'corale_bytes_for_database',
    'corale_bytes_for_readers',
    'corale_long_tails',
    'corale_database_away',
  ])
    expect([name, numbers.get(name)]).toEqual([name, 0]);
  expect(numbers.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  expect(numbers.get('process_resident_memory_bytes')).toBeGreaterThan(0);
  const text = await (await fetch(`${server.baseUrl}/metrics`)).text();
  for (const secret of [document, session.actor.person, 'Elena', 'Contato', '127.0.0.1'])
    expect(text).not.toContain(secret);
  typist.close();
  socket.close();
});

test('the server is ready when the database stores, not when it only answers', async () => {
  const ready = async () => {
    const answer = await fetch(`${server.baseUrl}/readyz`);
    return [answer.status, await answer.text()];
  };
  expect(await ready()).toEqual([200, 'ok']);
  await database.owner.unsafe(
    `do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$`,
  );
  await database.owner`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name like 'corale:%'`;
  await expect.poll(ready).toEqual([503, 'no database']);
  // It answers all the same.
  await expect.poll(async () => (await fetch(`${server.baseUrl}/api/district`)).status).toBe(200);
  expect(await ready()).toEqual([503, 'no database']);
  expect((await fetch(`${server.baseUrl}/healthz`)).status).toBe(200);
});
