import { readFile, writeFile } from 'node:fs/promises';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  isAlive,
  processesOf,
  readPostmaster,
} from '../../server/platform/embeddedPostgres/postmasterPid.ts';
import { must } from '../../shared/kernel/assert.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type RunningServer, runUntilExit, startServer } from '../support/server.ts';
import { type TemporaryDirectory, temporaryDirectory } from '../support/temporaryDirectory.ts';

/** One data directory for the whole life below: first start, kill, orphan, second server, orderly end. */
let directory: TemporaryDirectory;
beforeAll(async () => {
  directory = await temporaryDirectory();
});
afterAll(() => directory[Symbol.asyncDispose]());

test('a server on its own PostgreSQL: killed, started again, and ended in order', async () => {
  const dataDir = join(directory.path, 'data');
  const cluster = join(dataDir, 'postgres');
  const first = await startServer({ dataDir });
  expect(first.output()).toContain('Preparo il territorio dimostrativo');
  expect(await (await fetch(`${first.baseUrl}/readyz`)).text()).toBe('ok');
  const postmaster = must(readPostmaster(cluster), 'PostgreSQL has signed in').pid;

  const second = await runUntilExit({ dataDir });
  expect([second.code, second.output.trim().split('\n').length]).toEqual([1, 1]);
  expect(second.output).toContain(`processo ${first.pid}`);

  await first.kill9();
  expect(isAlive(postmaster)).toBe(true);
  const next = await startServer({ dataDir });
  expect(next.output()).toContain('PostgreSQL era rimasto acceso');
  expect(next.output()).not.toContain('Preparo il territorio');
  expect(readPostmaster(cluster)?.pid).toBe(postmaster);

  expect(await next.stop()).toBe(0);
  expect(processesOf(cluster)).toEqual([]);
  const log = await readFile(join(dataDir, 'postgres.log'), 'utf8');
  expect(log).toContain('database system is shut down');
  // Every pool had ended before: PostgreSQL found nobody to turn away.
  expect(log.slice(log.indexOf('fast shutdown'))).not.toContain('terminating connection');
}, 60_000);

/** One server on an external database for the tests up to its end. */
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

test('an external database is used as it is', async () => {
  expect(await database.owner`select demo from district`).toEqual([{ demo: true }]);
  const names = await database.owner`select distinct application_name as name from pg_stat_activity
    where datname = current_database() and application_name like 'corale:%'`;
  expect(names).toEqual([{ name: `corale:${(await readFile(join(data.path, 'node.id'), 'utf8')).trim()}` }]);
  await expect(readFile(join(data.path, 'postgres', 'PG_VERSION'))).rejects.toThrow('ENOENT');
});

test('nothing that a client sends ends the server', async () => {
  const host = `Host: localhost:${server.port}\r\n`;
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
  for (const bytes of [
    '\0\0\0\0\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET //// HTTP/1.1\r\nHost: [:::]\r\n\r\n',
    `GET /%ff%fe HTTP/1.1\r\n${host}\r\n`,
    `GET http:// HTTP/1.1\r\n${host}\r\n`,
    `POST /api/demo/enter HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `POST /api/demo/enter HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{`,
    `GET /sync/%ff HTTP/1.1\r\n${host}${upgrade}${key}\r\n`,
    `GET // HTTP/1.1\r\n${host}${upgrade}${key}\r\n`,
    `GET /sync/x HTTP/1.1\r\n${host}${upgrade}\r\n`,
    `GET /elsewhere HTTP/1.1\r\n${host}${upgrade}${key}\r\n`,
  ]) {
    expect(await shout(server.port, bytes), JSON.stringify(bytes)).toMatch(/^HTTP\/1\.1 \d{3} /u);
  }
  // A client that hangs up in the middle of its own sentence.
  for (const bytes of [
    `POST /api/demo/enter HTTP/1.1\r\n${host}Content-Length: 100\r\n\r\n{`,
    `GET /sync/x HTTP/1.1\r\n${upgrade}`,
  ]) {
    const socket = connectSocket(server.port, '127.0.0.1', () =>
      socket.write(bytes, () => socket.resetAndDestroy()),
    );
    await new Promise((resolve) => socket.once('close', resolve));
  }
  expect((await fetch(`${server.baseUrl}/healthz`)).status).toBe(200);
  expect(server.output()).not.toContain('unexpected error');
});

test('the port of another program is not fought over', async () => {
  await using other = await temporaryDirectory();
  const port = String(server.port);
  const answer = await runUntilExit({ dataDir: other.path, databaseUrl: database.url, env: { PORT: port } });
  expect(answer.code).toBe(1);
  expect(answer.output.trim().split('\n').at(-1)).toContain(`La porta ${port} è già occupata`);
});

test('an external database outlives the server, and is never served as a demo by one that was not told so', async () => {
  expect(await server.stop()).toBe(0);
  expect((await database.owner`select 1 from district`).length).toBe(1);
  // A demo lets anybody in.
  const options = { dataDir: data.path, databaseUrl: database.url, env: { CORALE_DEMO: '0' } };
  const real = await runUntilExit(options);
  expect([real.code, real.output]).toEqual([1, expect.stringContaining('c’è un territorio dimostrativo')]);
});

test('without any district and without demo, one sentence', async () => {
  await using database = await freshDatabase();
  await using data = await temporaryDirectory();
  const options = { dataDir: data.path, databaseUrl: database.url, env: { CORALE_DEMO: '0' } };
  const answer = await runUntilExit(options);
  expect(answer.code).toBe(1);
  expect(answer.output).toContain('non c’è ancora nessun territorio');
  expect(answer.output).toContain('npm run corale -- init');
  expect(answer.output).not.toMatch(/\bat \w+/u);
});

test('a data directory that cannot be used is one sentence', async () => {
  await using data = await temporaryDirectory();
  const file = join(data.path, 'a-file');
  await writeFile(file, '');
  const answer = await runUntilExit({ dataDir: join(file, 'data') });
  expect([answer.code, answer.output]).toEqual([
    1,
    expect.stringMatching(/^Nella cartella dei dati .*DATA_DIR\.\n$/u),
  ]);
});

test('a database that does not answer is one sentence too', async () => {
  await using data = await temporaryDirectory();
  const databaseUrl = `postgres://nobody@localhost/none?host=${encodeURIComponent(data.path)}`;
  const answer = await runUntilExit({ dataDir: data.path, databaseUrl });
  expect([answer.code, answer.output.includes('PostgreSQL non risponde')]).toEqual([1, true]);
});

test('a command that is not there yet, or never was, is one sentence and touches nothing', async () => {
  await using data = await temporaryDirectory();
  const dataDir = join(data.path, 'untouched');
  const answers = await Promise.all(
    ['restore', 'backup', 'constructor'].map((command) => runUntilExit({ dataDir }, [command])),
  );
  expect(answers.map(({ code, output }) => [code, output])).toEqual([
    [1, 'Il comando «restore» non è ancora disponibile.\n'],
    [1, 'Il comando «backup» non è ancora disponibile.\n'],
    [1, 'Il comando «constructor» non esiste. Comandi: serve, init, invite, migrate, verify.\n'],
  ]);
  await expect(readFile(dataDir)).rejects.toThrow('ENOENT');
});

test('corale migrate brings an empty database up to date', async () => {
  await using database = await freshDatabase({ holds: null });
  await using data = await temporaryDirectory();
  const answer = await runUntilExit({ dataDir: data.path, databaseUrl: database.url }, ['migrate']);
  expect([answer.code, answer.output]).toEqual([0, expect.stringContaining('aggiornato')]);
  expect((await database.owner`select 1 from district`).length).toBe(0);
});

/** Raw bytes to the server; resolves with what it answers until one side closes. */
function shout(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connectSocket(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      heard += String(chunk);
      socket.end();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
  });
}
