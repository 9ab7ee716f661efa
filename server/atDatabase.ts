import { addressOf, type Database, type DatabaseAddress, drizzleOver } from './platform/database.ts';
import { openDataDir } from './platform/dataDir.ts';
import { startEmbeddedPostgres } from './platform/embeddedPostgres/startEmbeddedPostgres.ts';
import { migrate } from './platform/migrate.ts';
import { openPools } from './platform/pools.ts';
import type { Run } from './run.ts';

/**
 * Does something at the database, up to date, without serving it. The embedded PostgreSQL belongs to one
 * process: where a server is running on it, this refuses; an external one is used beside whoever serves it.
 */
export async function atDatabase<T>(
  { config, logger }: Pick<Run, 'config' | 'logger'>,
  name: string,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  await using open = new AsyncDisposableStack();
  const address = await addressFor(config, logger, open);
  await migrate(address, name);
  const pools = openPools(address, name);
  open.defer(pools.end);
  return await work(drizzleOver(pools.sqlFor({ connections: 1 })));
}

async function addressFor(
  config: Run['config'],
  logger: Run['logger'],
  open: AsyncDisposableStack,
): Promise<DatabaseAddress> {
  if (config.databaseUrl !== null) return addressOf(config.databaseUrl);
  open.defer((await openDataDir(config.dataDir)).release);
  const embedded = await startEmbeddedPostgres(config.dataDir, logger);
  open.defer(embedded.stop);
  return embedded.address;
}
