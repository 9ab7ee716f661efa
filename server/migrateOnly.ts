import { addressOf } from './platform/database.ts';
import { openDataDir } from './platform/dataDir.ts';
import { startEmbeddedPostgres } from './platform/embeddedPostgres/startEmbeddedPostgres.ts';
import { migrate } from './platform/migrate.ts';
import type { Run } from './run.ts';

const name = 'corale migrate';

/** Brings the database up to date without serving it. */
export async function migrateOnly({ config, logger, say }: Run): Promise<void> {
  if (config.databaseUrl !== null) {
    await migrate(addressOf(config.databaseUrl), name);
  } else {
    await using open = new AsyncDisposableStack();
    open.defer((await openDataDir(config.dataDir)).release);
    const embedded = await startEmbeddedPostgres(config.dataDir, logger);
    open.defer(embedded.stop);
    await migrate(embedded.address, name);
  }
  say('Lo schema del database è aggiornato.');
}
