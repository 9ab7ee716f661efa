import type { Sql } from 'postgres';

/**
 * Writes a message into PostgreSQL's own log and commits it, which is over when it is on disk: a database that
 * answers questions but cannot store fails here. Nothing of it stays in any table.
 */
export async function forceCommit(sql: Sql): Promise<void> {
  const [row] = await sql<{ read_only: boolean }[]>`
    select pg_logical_emit_message(true, 'corale', ''), current_setting('transaction_read_only')::boolean as read_only`;
  // PostgreSQL lets the message through where it would refuse every table.
  if (row?.read_only !== false) throw new Error('the database is read-only');
}
