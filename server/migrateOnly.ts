import { atDatabase } from './atDatabase.ts';
import type { Run } from './run.ts';

/** Brings the database up to date without serving it. */
export async function migrateOnly(run: Run): Promise<void> {
  await atDatabase(run, 'corale migrate', async () => {});
  run.say('Lo schema del database è aggiornato.');
}
