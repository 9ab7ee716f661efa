import type { Sql } from 'postgres';
import { StartRefusal } from './startRefusal.ts';

/** The roles beside the owner (docs/spec/decisions.md V5): what the server works as, and what erases. */
const roles = ['corale_app', 'corale_eraser'] as const;

/** Sees to it that both roles exist and that this user may take them on. Roles belong to the whole PostgreSQL server. */
export async function ensureRoles(sql: Sql): Promise<void> {
  const me = await whoAmI(sql);
  const missing = await missingRoles(sql);
  const statements = [
    ...missing.map((role) => `CREATE ROLE ${role} NOLOGIN`),
    ...(await rolesNotMine(sql, me, missing)).map((role) => grantOf(role, me)),
  ];
  if (statements.length === 0) return;
  if (missing.length > 0 && !me.createsRoles) throw refusal(me, statements);
  for (const statement of statements) await run(sql, statement, me, statements);
}

type Me = { readonly name: string; readonly createsRoles: boolean; readonly version: number };

async function whoAmI(sql: Sql): Promise<Me> {
  const rows = await sql<{ name: string; creates: boolean; version: number }[]>`
    select rolname as name, rolcreaterole or rolsuper as creates,
           current_setting('server_version_num')::int as version
    from pg_roles where rolname = current_user`;
  const [row] = rows;
  if (row === undefined) throw new Error('the current user has a role');
  return { name: row.name, createsRoles: row.creates, version: row.version };
}

async function missingRoles(sql: Sql): Promise<readonly string[]> {
  const rows = await sql<
    { rolname: string }[]
  >`select rolname from pg_roles where rolname = any(${[...roles]})`;
  return roles.filter((role) => !rows.some((row) => row.rolname === role));
}

/** PostgreSQL 16 and later ask for more than membership before SET ROLE works. */
async function rolesNotMine(sql: Sql, me: Me, missing: readonly string[]): Promise<readonly string[]> {
  const right = me.version >= 160_000 ? 'SET' : 'MEMBER';
  const rows = await sql<{ rolname: string }[]>`
    select rolname from pg_roles
    where rolname = any(${[...roles]}) and not pg_has_role(current_user, oid, ${right})`;
  const notMine = rows.map((row) => row.rolname);
  // A superuser may be anyone already; anyone else has to be let into what is about to be made.
  const superuser = await sql`select 1 from pg_roles where rolname = current_user and rolsuper`;
  return superuser.length > 0 ? [] : [...missing, ...notMine];
}

function grantOf(role: string, me: Me): string {
  const name = `"${me.name.replaceAll('"', '""')}"`;
  return `GRANT ${role} TO ${name}${me.version >= 160_000 ? ' WITH SET TRUE' : ''}`;
}

/** 42710, 23505, XX000: another node is doing the very same at this moment. */
const doneByAnother = new Set(['42710', '23505', 'XX000']);

async function run(sql: Sql, statement: string, me: Me, all: readonly string[]): Promise<void> {
  try {
    await sql.unsafe(statement);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === '42501') throw refusal(me, all);
    if (typeof code !== 'string' || !doneByAnother.has(code)) throw error;
  }
}

function refusal(me: Me, statements: readonly string[]): StartRefusal {
  return new StartRefusal(
    [
      `L’utente «${me.name}» del database non può preparare i ruoli di Corale.`,
      'Chi amministra PostgreSQL esegua una volta, poi avvia di nuovo:',
      '',
      ...statements.map((statement) => `${statement};`),
    ].join('\n'),
  );
}
