import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { addressOf, connect } from '../../server/platform/database.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { openCluster } from '../support/cluster.ts';
import { openCrowd, type SectionCrowd, storedWords } from '../support/crowd.ts';
import { killPostgres, stopPostgres } from '../support/postgresFaults.ts';
import { startServer } from '../support/server.ts';
import { postmasterOf, processesOf } from '../support/stoppedCluster.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';

/** Twenty people on a server whose PostgreSQL is theirs alone. */
async function stage(where?: string) {
  const cluster = await openCluster(where);
  await migrate(addressOf(cluster.url), 'corale tests');
  const directory = await temporaryDirectory();
  const server = await startServer({ dataDir: directory.path, databaseUrl: cluster.url });
  const sql = connect(addressOf(cluster.url), { role: 'owner', connections: 1, name: 'corale tests' });
  const crowd = await openCrowd(server, 20);
  return {
    server,
    sql,
    crowd,
    compare: async () => crowd.compare(await storedWords(sql, crowd.document)),
    async [Symbol.asyncDispose]() {
      crowd.close();
      await sql.end();
      await server.stop();
      await cluster.remove();
      await directory[Symbol.asyncDispose]();
    },
  };
}

const residentMb = (pid: number) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

test('[W9] PostgreSQL is killed whole twenty times while twenty people type', async () => {
  await using town = await stage();
  for (let round = 0; round < 20; round++) expect(await killPostgres(town.sql, town.crowd, 60)).toEqual([]);
  expect(await town.compare()).toEqual({ lost: [], doubled: [] });
});

test('[W9] PostgreSQL stands still for 30 s while twenty people type', async () => {
  await using town = await stage();
  const before = residentMb(town.server.pid);
  const early = await stopPostgres(town.sql, town.crowd, async () => {
    for (let second = 0; second < 30; second++) {
      await town.crowd.typeOnce();
      await wait(1000);
    }
  });
  expect(early).toEqual([]);
  expect(await town.compare()).toEqual({ lost: [], doubled: [] });
  expect(residentMb(town.server.pid) - before).toBeLessThan(100);
});

const canTrace = spawnSync('strace', ['-V']).status === 0 && spawnSync('strace', ['true']).status === 0;

test.skipIf(!canTrace)(
  '[W7] a disk that takes 200 ms for every sync (skipped where strace may not run)',
  async () => {
    await using town = await stage();
    await using directory = await temporaryDirectory();
    const trace = join(directory.path, 'trace');
    const pids = processesOf(await postmasterOf(town.sql)).flatMap((pid) => ['-p', String(pid)]);
    const calls = 'fsync,fdatasync';
    const strace = spawn(
      'strace',
      ['-f', '-qq', '-o', trace, '-e', `trace=${calls}`].concat([
        '-e',
        `inject=${calls}:delay_enter=200000`,
        ...pids,
      ]),
    );
    for (let round = 0; round < 10; round++) {
      await town.crowd.typeUntil(20);
      const safe = town.crowd.acknowledged();
      const stored = await storedWords(town.sql, town.crowd.document);
      expect(safe.filter((word) => !stored.includes(word))).toEqual([]);
    }
    strace.kill('SIGINT');
    await once(strace, 'exit');
    expect((await readFile(trace, 'utf8')).split('(DELAYED)').length).toBeGreaterThan(10);
    await town.crowd.saved();
    expect(await town.compare()).toEqual({ lost: [], doubled: [] });
  },
);

function mounted(path: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=777', 'tmpfs', path]).status === 0;
}

test('[W9] a disk that fills up while twenty people type (ends early where nothing can be mounted)', async ({
  skip,
}) => {
  await using disk = await temporaryDirectory();
  skip(!mounted(disk.path), 'nothing can be mounted here');
  try {
    await chmod(disk.path, 0o777);
    await using town = await stage(disk.path);
    await town.crowd.typeUntil(100);
    await fill(join(disk.path, 'filler'));
    await pastTheEnd(town.crowd);
    const safe = town.crowd.acknowledged();
    expect((await fetch(`${town.server.baseUrl}/healthz`)).status).toBe(200);
    await rm(join(disk.path, 'filler'));
    await town.crowd.saved(60_000);
    const stored = await storedWords(town.sql, town.crowd.document);
    expect(safe.filter((word) => !stored.includes(word))).toEqual([]);
    expect(await town.compare()).toEqual({ lost: [], doubled: [] });
  } finally {
    spawnSync('umount', ['-l', disk.path]);
  }
});

/** Everybody types until somebody reads that it is not saved. */
async function pastTheEnd(crowd: SectionCrowd): Promise<void> {
  const unsaved = () => crowd.typists.some((typist) => typist.session.snapshot()?.save.kind === 'not_saved');
  while (!unsaved()) {
    await crowd.typeOnce();
    await wait(20);
  }
}

/** Writes until there is no room left. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    const block = Buffer.alloc(64 * 1024);
    for (;;) await file.write(block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}
