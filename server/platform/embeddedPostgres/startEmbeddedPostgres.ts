import { connect, type DatabaseAddress } from '../database.ts';
import { lockDirectory } from '../directoryLock.ts';
import type { Logger } from '../logger.ts';
import { findBinaries } from './binaries.ts';
import { clusterUser, initCluster } from './initCluster.ts';
import { place } from './placement.ts';
import { startPostmaster, stopPostmaster } from './postmaster.ts';
import { watchOver } from './watchdog.ts';

export type EmbeddedPostgres = {
  readonly address: DatabaseAddress & { readonly kind: 'socket' };
  readonly pid: number;
  readonly adopted: boolean;
  /** True when the cluster was made by this start. */
  readonly created: boolean;
  /** Stops it, whatever is still connected. To be called last. */
  readonly stop: () => Promise<void>;
};

/** Socket only: no port to collide with, no password to keep. Durability stays as PostgreSQL ships it. */
const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
  'jit=off',
];

const databaseName = 'corale';

/**
 * Starts a real PostgreSQL of our own for this data directory, or adopts the one that a killed run left
 * behind. The caller holds the lock on the data directory.
 */
export async function startEmbeddedPostgres(dataDir: string, logger: Logger): Promise<EmbeddedPostgres> {
  const where = await place(dataDir, await findBinaries());
  const created = await initCluster(where);
  await using open = new AsyncDisposableStack();
  // A cluster outside the data directory is named there by its path: two copies of a data directory name the same one.
  open.defer((await lockDirectory(where.cluster)).release);
  const running = await startPostmaster(where, settings);
  const watchdog = watchOver(running, where, settings, logger);
  open.defer(async () => stopPostmaster(where.cluster, (await watchdog.dismiss()).pid));
  await makeDatabase(running.socketDirectory);
  const untilStopped = open.move();
  return {
    address: {
      kind: 'socket',
      directory: running.socketDirectory,
      database: databaseName,
      user: clusterUser,
    },
    pid: running.pid,
    adopted: running.adopted,
    created,
    stop: () => untilStopped.disposeAsync(),
  };
}

/** Once; a start that was cut short before it has not made it. */
async function makeDatabase(directory: string): Promise<void> {
  const maintenance = { kind: 'socket', directory, database: 'postgres', user: clusterUser } as const;
  const sql = connect(maintenance, { role: 'owner', connections: 1, name: 'corale start' });
  try {
    const [there] = await sql`select 1 from pg_database where datname = ${databaseName}`;
    if (there === undefined) await sql`create database ${sql(databaseName)}`;
  } finally {
    await sql.end();
  }
}
