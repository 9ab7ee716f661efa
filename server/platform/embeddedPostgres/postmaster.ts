import { spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '../startRefusal.ts';
import { cleanEnvironment } from './cleanEnvironment.ts';
import type { Placement } from './placement.ts';
import { isAlive, readPostmaster, worksIn } from './postmasterPid.ts';
import { clearStaleLock, runningPostmaster } from './staleLock.ts';
import { until } from './until.ts';

/** A postmaster that accepts connections. */
export type RunningPostmaster = {
  readonly pid: number;
  readonly socketDirectory: string;
  readonly adopted: boolean;
};

/** Crash recovery after a long day's work takes its time; a start that is still going on then is broken. */
const longestStart = 300_000;
const longestStop = 60_000;
const fullLog = 5_000_000;

/** Adopts the postmaster that an earlier run left behind, or starts one. Returns when it accepts connections. */
export async function startPostmaster(
  place: Placement,
  settings: readonly string[],
): Promise<RunningPostmaster> {
  const orphan = await runningPostmaster(place.cluster);
  if (orphan !== null) return whenReady(place, orphan, true);
  await clearStaleLock(place.cluster);
  return whenReady(place, spawnPostmaster(place, settings), false);
}

function spawnPostmaster(place: Placement, settings: readonly string[]): number {
  const log = openLog(place.log);
  const child = spawn(
    join(place.native, 'bin', 'postgres'),
    ['-D', place.cluster, '-k', place.socketDirectory, ...settings.flatMap((setting) => ['-c', setting])],
    // Detached: Ctrl-C goes to our process group, and PostgreSQL has to outlive our last write.
    { ...place.account, cwd: '/', env: cleanEnvironment, detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.on('error', () => {});
  child.unref();
  if (child.pid === undefined)
    throw new StartRefusal(`PostgreSQL non si avvia: ${join(place.native, 'bin')} non è eseguibile.`);
  return child.pid;
}

async function whenReady(place: Placement, pid: number, adopted: boolean): Promise<RunningPostmaster> {
  const isReady = () => {
    const found = readPostmaster(place.cluster);
    return found?.pid === pid && found.status === 'ready';
  };
  await until(() => isReady() || !isAlive(pid), longestStart);
  const found = readPostmaster(place.cluster);
  if (found === null || !isReady()) {
    throw new StartRefusal(`PostgreSQL non si avvia: il motivo è in ${place.log}.`);
  }
  return { pid, socketDirectory: found.socketDirectory, adopted };
}

/** Fast shutdown: sessions are ended, everything is on disk. */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  if (!worksIn(cluster, pid)) return;
  process.kill(pid, 'SIGINT');
  const isGone = () => !isAlive(pid);
  if (await until(isGone, longestStop)) return;
  process.kill(pid, 'SIGQUIT');
  await until(isGone, 5_000);
}

/** Opened by us and handed over, so that PostgreSQL can write where its user may not create files. */
function openLog(path: string): number {
  try {
    if (statSync(path).size > fullLog) renameSync(path, `${path}.1`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return openSync(path, 'a', 0o600);
}
