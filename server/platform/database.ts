import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Options, type Sql } from 'postgres';

export type Database = PostgresJsDatabase;
/** A transaction of `Database`: what a store takes when it must write together with others. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** For a store's reads: inside a transaction or not. */
export type Reader = Database | Transaction;

/** Where PostgreSQL is: an address, or the directory of a Unix socket. */
export type DatabaseAddress =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'socket'; readonly directory: string; readonly database: string; readonly user: string };

/** Reads DATABASE_URL. A Unix socket is written as elsewhere: `postgres://user@localhost/name?host=/its/directory`. */
export function addressOf(url: string): DatabaseAddress {
  const parsed = new URL(url);
  const directory = parsed.searchParams.get('host');
  if (directory === null || !directory.startsWith('/')) return { kind: 'url', url };
  const database = decodeURIComponent(parsed.pathname.slice(1));
  return { kind: 'socket', directory, database, user: decodeURIComponent(parsed.username) };
}

export type ConnectOptions = {
  /** `corale_app` for everything but migrations. */
  readonly role: 'owner' | 'corale_app';
  readonly connections: number;
  /** Shown in pg_stat_activity; names the node so that its next run can end what it left (W6). */
  readonly name: string;
  readonly lockTimeoutMs?: number;
};

/** Opens a pool. Nothing connects before the first query. */
export function connect(address: DatabaseAddress, options: ConnectOptions): Sql {
  const common = {
    max: options.connections,
    connect_timeout: 5,
    // A pause before a broken connection is tried again, in seconds; PostgreSQL may be restarting.
    backoff: (attempt: number) => Math.min(0.05 * 2 ** attempt, 1),
    onnotice: () => {},
    connection: {
      application_name: options.name,
      ...(options.role === 'corale_app' ? { role: 'corale_app' } : {}),
      ...(options.lockTimeoutMs === undefined ? {} : { lock_timeout: options.lockTimeoutMs }),
    },
  } satisfies Options<Record<string, never>>;
  if (address.kind === 'url') return postgres(address.url, common);
  // Said in full: what is left open, postgres.js takes from PG* variables meant for another PostgreSQL.
  const { directory: host, database, user } = address;
  return postgres({ ...common, host, port: 5432, database, user, password: '', ssl: false });
}

export function drizzleOver(sql: Sql): Database {
  return drizzle(sql);
}
