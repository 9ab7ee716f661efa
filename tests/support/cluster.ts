import { connect, type DatabaseAddress } from '../../server/platform/database.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../server/platform/embeddedPostgres/startEmbeddedPostgres.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { temporaryDirectory } from './temporaryDirectory.ts';

/** A private PostgreSQL: what a test needs when PostgreSQL itself has to go away and come back. */
export type Cluster = {
  /** For DATABASE_URL; stays the same when the cluster is started again. */
  readonly url: string;
  readonly pid: () => number;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops it and removes every trace. */
  readonly remove: () => Promise<void>;
};

/** `where`: a directory that is there already, and stays. */
export async function openCluster(where?: string): Promise<Cluster> {
  const directory = await (where === undefined ? temporaryDirectory() : given(where));
  const logger = createLogger('fatal');
  let running: EmbeddedPostgres = await startEmbeddedPostgres(directory.path, logger);
  return {
    url: urlOf(running.address),
    pid: () => running.pid,
    stop: () => running.stop(),
    start: async () => {
      running = await startEmbeddedPostgres(directory.path, logger);
    },
    remove: async () => {
      await running.stop();
      await directory[Symbol.asyncDispose]();
    },
  };
}

async function given(path: string) {
  return { path, [Symbol.asyncDispose]: async () => {} };
}

/** The address in the form that DATABASE_URL takes. */
export function urlOf(address: DatabaseAddress): string {
  if (address.kind === 'url') return address.url;
  return `postgres://${address.user}@localhost/${address.database}?host=${encodeURIComponent(address.directory)}`;
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** One statement outside any pool: CREATE DATABASE cannot run in a transaction. */
export async function execute(address: DatabaseAddress, statement: string): Promise<void> {
  const sql = connect(address, { role: 'owner', connections: 1, name: 'corale tests' });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
