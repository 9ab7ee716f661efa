import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { StartRefusal } from '../startRefusal.ts';
import { processesOf, readPostmaster, worksIn } from './postmasterPid.ts';
import { until } from './until.ts';

/** The pid of a postmaster that runs in this cluster, left behind by an earlier run of ours; null when there is none. */
export async function runningPostmaster(cluster: string): Promise<number | null> {
  const found = readPostmaster(cluster);
  if (found === null || !worksIn(cluster, found.pid)) return null;
  // It may be on its way out, told so by the run before; then it is not for us.
  await until(() => readPostmaster(cluster)?.status !== 'stopping', 60_000);
  return readPostmaster(cluster)?.pid === found.pid ? found.pid : null;
}

/**
 * Clears the way after a postmaster that was killed. PostgreSQL believes that it still lives when its pid is
 * a zombie's or belongs to another program by now; but the file must not go while children of the dead
 * postmaster still write to the cluster, so those are ended first. Nor when the postmaster lives in another
 * container, where /proc does not show it: its socket still answers.
 */
export async function clearStaleLock(cluster: string): Promise<void> {
  const isDeserted = () => processesOf(cluster).length === 0;
  // Children notice that their parent is dead, and a postmaster on its way out needs no help either.
  if (!(await until(isDeserted, 2_000))) for (const orphan of processesOf(cluster)) endAtOnce(orphan);
  if (!(await until(isDeserted, 10_000))) {
    throw new StartRefusal(`Processi di PostgreSQL lavorano ancora in ${cluster} e non si fermano.`);
  }
  const found = readPostmaster(cluster);
  if (found === null) return;
  if (await answers(join(found.socketDirectory, `.s.PGSQL.${found.port}`))) {
    throw new StartRefusal(
      `Un altro PostgreSQL lavora già in ${cluster}, forse in un altro container: fermalo, o scegli un’altra cartella con DATA_DIR.`,
    );
  }
  // A pid that nobody has, PostgreSQL sees through by itself.
  if (exists(found.pid)) await rm(join(cluster, 'postmaster.pid'), { force: true });
}

function answers(socketFile: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path: socketFile }, () => {
      socket.destroy();
      resolve(true);
    });
    // EAGAIN: somebody listens, with too many at the door.
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EAGAIN'));
  });
}

/** SIGQUIT: a backend leaves without a checkpoint, and recovery does the rest. */
function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Zombies and other people's processes too. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
