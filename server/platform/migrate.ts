import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import type { Sql } from 'postgres';
import { connect, type DatabaseAddress, drizzleOver } from './database.ts';
import { ensureRoles } from './databaseRoles.ts';
import { StartRefusal } from './startRefusal.ts';

const migrationsFolder = fileURLToPath(new URL('../../drizzle/migrations', import.meta.url));
const table = { schema: 'drizzle', name: '__drizzle_migrations' } as const;
/** One migration at a time in a database, however many nodes start together. Any constant will do. */
const lockKey = 7_233_421;
const oldestServer = 150_000;

/** Brings the database to the schema of this version. Throws StartRefusal where it may not or cannot. */
export async function migrate(address: DatabaseAddress, name: string): Promise<void> {
  // One connection: the lock is the session's, and the migrations run in the same session.
  const sql = connect(address, { role: 'owner', connections: 1, name });
  try {
    await assertServerVersion(sql);
    await sql`select pg_advisory_lock(${lockKey})`;
    await ensureRoles(sql);
    await assertNotNewer(sql);
    await applyMigrations(drizzleOver(sql), {
      migrationsFolder,
      migrationsSchema: table.schema,
      migrationsTable: table.name,
    });
    await assertComplete(sql);
  } finally {
    await sql.end();
  }
}

async function assertServerVersion(sql: Sql): Promise<void> {
  const [row] = await sql<{ version: number; text: string }[]>`
    select current_setting('server_version_num')::int as version, current_setting('server_version') as text`;
  if (row !== undefined && row.version >= oldestServer) return;
  throw new StartRefusal(
    `Corale ha bisogno di PostgreSQL 15 o successivo; questo è ${row?.text ?? 'sconosciuto'}.`,
  );
}

/** An old server on a newer schema would write what the newer one does not expect. */
async function assertNotNewer(sql: Sql): Promise<void> {
  const known = new Set(readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis));
  const unknown = (await appliedMigrations(sql)).filter((when) => !known.has(when));
  if (unknown.length === 0) return;
  throw new StartRefusal(
    'Il database è stato aggiornato da una versione più recente di Corale: avvia quella, o una ancora più recente.',
  );
}

/** The migrator skips whatever is dated before the last one applied: better to say so than to miss a table. */
async function assertComplete(sql: Sql): Promise<void> {
  const applied = new Set(await appliedMigrations(sql));
  const skipped = readMigrationFiles({ migrationsFolder }).filter(
    ({ folderMillis }) => !applied.has(folderMillis),
  );
  if (skipped.length > 0)
    throw new Error(`${skipped.length} migrations are dated before the last one and were skipped`);
}

async function appliedMigrations(sql: Sql): Promise<readonly number[]> {
  const [there] = await sql<{ oid: string | null }[]>`
    select to_regclass(${`${table.schema}.${table.name}`}) as oid`;
  if (there === undefined || there.oid === null) return [];
  const rows = await sql<{ stamp: string }[]>`
    select created_at as stamp from ${sql(table.schema)}.${sql(table.name)}`;
  return rows.map((row) => Number(row.stamp));
}
