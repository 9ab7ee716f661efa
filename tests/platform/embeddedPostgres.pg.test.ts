import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { Sql } from 'postgres';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connect } from '../../server/platform/database.ts';
import { ownerOf } from '../../server/platform/embeddedPostgres/account.ts';
import { findBinaries } from '../../server/platform/embeddedPostgres/binaries.ts';
import { place } from '../../server/platform/embeddedPostgres/placement.ts';
import {
  isAlive,
  processesOf,
  readPostmaster,
} from '../../server/platform/embeddedPostgres/postmasterPid.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../server/platform/embeddedPostgres/startEmbeddedPostgres.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { StartRefusal } from '../../server/platform/startRefusal.ts';
import { must } from '../../shared/kernel/assert.ts';
import { type TemporaryDirectory, temporaryDirectory } from '../support/temporaryDirectory.ts';

const logger = createLogger('silent');
const isRoot = process.getuid?.() === 0;

/** Most tests go on with one cluster, stopped between them: making one takes longer than all the rest. */
let dataDir: string;
let cluster: string;
let directory: TemporaryDirectory;
beforeAll(async () => {
  directory = await temporaryDirectory();
  dataDir = join(directory.path, 'data');
  cluster = join(dataDir, 'postgres');
  await mkdir(dataDir);
});
afterAll(() => directory[Symbol.asyncDispose]());

const started: EmbeddedPostgres[] = [];
const helpers: ChildProcess[] = [];
afterEach(async () => {
  for (const helper of helpers.splice(0)) helper.kill('SIGKILL');
  for (const server of started.splice(0)) await server.stop();
});

async function start(where = dataDir): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(where, logger);
  started.push(server);
  return server;
}

async function ask<T>({ address }: EmbeddedPostgres, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = connect(address, { role: 'owner', connections: 1, name: 'corale tests' });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

test('a start that was cut short leaves nothing in the way of the first, nor do variables of another PostgreSQL', async () => {
  await mkdir(join(dataDir, 'postgres.new', 'base'), { recursive: true });
  const foreign = {
    PGDATA: '/nowhere',
    PGPORT: '1',
    PGHOST: '/nowhere',
    PGSSLMODE: 'require',
    LC_ALL: 'xx_XX',
  };
  const before = { ...process.env };
  Object.assign(process.env, foreign);
  try {
    const first = await start();
    expect([first.created, first.adopted]).toEqual([true, false]);
    expect(existsSync(join(dataDir, 'postgres.new'))).toBe(false);
  } finally {
    for (const name of Object.keys(foreign)) delete process.env[name];
    Object.assign(process.env, before);
  }
});

test('the next start finds what was written', async () => {
  const first = await start();
  await ask(first, (sql) => sql`create table kept as select 'parola' as word`);
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await start();
  expect([second.created, second.adopted]).toEqual([false, false]);
  expect(await ask(second, (sql) => sql`select word from kept`)).toMatchObject([{ word: 'parola' }]);
});

test('what is acknowledged is on disk, whole and in Italian order', async () => {
  const server = await start();
  const shown = await ask(server, async (sql) => {
    const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses'];
    const rows = await sql`select name, setting from pg_settings where name = any(${names}) order by name`;
    const [words] =
      await sql`select string_agg(w, ' ' order by w) as sorted from unnest(array['zeta','è','alfa','Èlia']) w`;
    return { settings: rows.map((row) => row['setting']), sorted: words?.['sorted'] };
  });
  expect(shown.settings).toEqual(['on', 'on', 'on', '', 'on']);
  expect(shown.sorted).toBe('alfa è Èlia zeta');
});

test('only its own account gets to the socket', async () => {
  const { address } = await start();
  const owner = ownerOf(cluster);
  const stranger = isRoot ? { uid: 12345, gid: 12345 } : null;
  expect(owner === null).toBe(!isRoot);
  if (stranger === null) return;
  const probe = spawn('/bin/sh', ['-c', 'cd "$1"', 'sh', address.directory], { ...stranger, cwd: '/' });
  const [code] = await once(probe, 'exit');
  expect(code).not.toBe(0);
});

test('a cluster is in one server’s hands only, whatever directory names it', async () => {
  const server = await start();
  const copy = join(directory.path, 'copy');
  await mkdir(copy);
  await writeFile(join(copy, 'postgres.path'), `${cluster}\n`);
  await expect(start(copy)).rejects.toThrow(`processo ${process.pid}`);
  expect(await ask(server, (sql) => sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
  await server.stop();
  expect((await start(copy)).created).toBe(false);
});

test('a cluster behind a symbolic link is known by its real path', async () => {
  const linked = join(directory.path, 'linked');
  await mkdir(linked);
  await symlink(cluster, join(linked, 'postgres'));
  const server = await start(linked);
  expect(server.created).toBe(false);
  const placed = await place(linked, await findBinaries());
  expect(processesOf(placed.cluster)).toContain(server.pid);
  expect(placed.log).toBe(join(linked, 'postgres.log'));
  await server.stop();
  expect(isAlive(server.pid)).toBe(false);
});

test('a postmaster that is killed comes back while the server lives', async () => {
  const server = await start();
  process.kill(server.pid, 'SIGKILL');
  const isBack = () => {
    const found = readPostmaster(cluster);
    return found !== null && found.pid !== server.pid && found.status === 'ready';
  };
  await expect.poll(isBack, { timeout: 20_000, interval: 50 }).toBe(true);
  expect(await ask(server, (sql) => sql`select word from kept`)).toMatchObject([{ word: 'parola' }]);
});

/** A process of the cluster's own account: PostgreSQL takes the pid of anyone else's for dead by itself. */
function helperOf(cluster: string, script: string): ChildProcess {
  const helper = spawn('/bin/sh', ['-c', script], {
    ...ownerOf(cluster),
    cwd: '/',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  helpers.push(helper);
  return helper;
}

async function pretendPostmaster(pid: number): Promise<void> {
  const lines = [pid, cluster, 1, 5432, join(dataDir, 'socket'), '', '0 0', 'ready   ', ''];
  await writeFile(join(cluster, 'postmaster.pid'), lines.join('\n'), { mode: 0o644 });
}

test('a lock file with the pid of another program is removed', async () => {
  await (await start()).stop();
  const helper = helperOf(cluster, 'exec sleep 60');
  await pretendPostmaster(must(helper.pid, 'the helper runs'));
  expect((await start()).adopted).toBe(false);
  expect(isAlive(must(helper.pid, 'the helper runs'))).toBe(true);
});

test('a lock file with the pid of a zombie is removed', async () => {
  await (await start()).stop();
  // The child of a shell that has turned into a program which asks after no children.
  const helper = helperOf(cluster, 'true & echo $!; exec sleep 60');
  const [line] = (await once(must(helper.stdout, 'the helper speaks'), 'data')) as [Buffer];
  const zombie = Number(String(line).trim());
  await expect.poll(() => isAlive(zombie)).toBe(false);
  await pretendPostmaster(zombie);
  expect((await start()).adopted).toBe(false);
});

test.for([
  ['of another program', process.pid],
  ['of nobody here', 2 ** 22 + 1],
] as const)('a lock file whose socket answers is respected, with the pid %s', async ([, pid]) => {
  await (await start()).stop();
  await pretendPostmaster(pid);
  // What a PostgreSQL in another container looks like from here.
  const elsewhere = createServer().listen(join(dataDir, 'socket', '.s.PGSQL.5432'));
  await once(elsewhere, 'listening');
  await expect(start()).rejects.toThrow('Un altro PostgreSQL lavora già');
  expect(readPostmaster(cluster)?.pid).toBe(pid);
  elsewhere.close();
  await once(elsewhere, 'close');
  await rm(join(cluster, 'postmaster.pid'));
});

test('the cluster of another version of PostgreSQL is left alone', async () => {
  await (await start()).stop();
  const version = join(cluster, 'PG_VERSION');
  const before = await readFile(version);
  await writeFile(version, '15\n');
  await expect(start()).rejects.toThrow('PostgreSQL 15');
  await writeFile(version, before);
});

test('a cluster that is not where it was said to be is not replaced by an empty one', async () => {
  const moved = join(directory.path, 'moved');
  await mkdir(moved);
  await writeFile(join(moved, 'postgres.path'), '/nowhere/at/all/postgres\n');
  await expect(start(moved)).rejects.toThrow(StartRefusal);
  expect(existsSync(join(moved, 'postgres'))).toBe(false);
});

test('a long path gets a short directory for its socket', async () => {
  const server = await start(await longPath());
  expect(server.address.directory.length).toBeLessThan(40);
  expect(await ask(server, (sql) => sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
});

test('a cluster that was deleted under PostgreSQL’s feet can still be stopped', async () => {
  const server = await start(await longPath());
  await rm(await longPath(), { recursive: true });
  await server.stop();
  expect(isAlive(server.pid)).toBe(false);
});

async function longPath(): Promise<string> {
  const path = join(directory.path, 'a'.repeat(60), 'b'.repeat(60));
  await mkdir(path, { recursive: true });
  return path;
}

test.runIf(isRoot)('where PostgreSQL’s user cannot enter, binaries and cluster find shelter', async () => {
  const shelter = join(directory.path, 'shelter');
  const closed = join(directory.path, 'root-only');
  await mkdir(join(closed, 'data'), { recursive: true });
  await chmod(closed, 0o700);
  const { native, version } = await findBinaries();
  // The same binaries, reached through a directory that only root enters.
  await symlink(dirname(native), join(closed, 'package'));
  const binaries = { native: join(closed, 'package', 'native'), version };
  const placed = await place(join(closed, 'data'), binaries, shelter);
  expect(placed.cluster).toMatch(new RegExp(`^${shelter}/[0-9a-f]{16}/postgres$`, 'u'));
  expect(placed.native).toMatch(new RegExp(`^${shelter}/[0-9a-f]{16}$`, 'u'));
  expect(await readFile(join(closed, 'data', 'postgres.path'), 'utf8')).toBe(`${placed.cluster}\n`);
  const probe = spawn(join(placed.native, 'bin', 'postgres'), ['--version'], {
    ...placed.account,
    cwd: '/',
    env: {},
  });
  expect(await once(probe, 'exit')).toEqual([0, null]);
  expect((await place(join(closed, 'data'), binaries, shelter)).cluster).toBe(placed.cluster);
});

test('nothing works in a cluster that was stopped', async () => {
  const server = await start();
  expect(processesOf(cluster)).toContain(server.pid);
  await server.stop();
  expect(processesOf(cluster)).toEqual([]);
  expect(readPostmaster(cluster)).toBeNull();
});
