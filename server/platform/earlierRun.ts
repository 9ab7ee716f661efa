import type { Sql } from 'postgres';

/** How this node's sessions are called in PostgreSQL. */
export function sessionName(node: string): string {
  return `corale:${node}`;
}

/** How long PostgreSQL may take to end one session, in milliseconds. */
const patience = 10_000;

/**
 * Ends the database sessions that an earlier run of this node left behind, and waits until they are gone:
 * a statement of a dead node may still commit after the new one has read heads (docs/spec/sync.md W6).
 */
export async function endEarlierSessions(sql: Sql, name: string): Promise<number> {
  const ended = await sql<{ gone: boolean }[]>`
    select pg_terminate_backend(pid, ${patience}) as gone from pg_stat_activity
    where application_name = ${name} and datname = current_database() and pid <> pg_backend_pid()`;
  const stubborn = ended.filter((row) => !row.gone).length;
  if (stubborn > 0) throw new Error(`${stubborn} database sessions of an earlier run did not end`);
  return ended.length;
}
