import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import {
  addressOf,
  connect,
  type Database,
  type DatabaseAddress,
  drizzleOver,
} from '../../server/platform/database.ts';
import { openPools, type Pools } from '../../server/platform/pools.ts';
import { execute, withDatabase } from './cluster.ts';
import type { Furnished } from './globalCluster.ts';

/** A database of one test's own: migrated, empty, gone with its scope. */
export type FreshDatabase = AsyncDisposable & {
  /** For DATABASE_URL. */
  readonly url: string;
  readonly address: DatabaseAddress;
  /** As the server works: in the role `corale_app`. */
  readonly db: Database;
  readonly sqlFor: Pools['sqlFor'];
  /** As the owner of the tables: for looking behind the scenes. */
  readonly owner: ReturnType<typeof connect>;
  readonly drop: () => Promise<void>;
};

/** `holds: null`: without any table, for tests of the migrations themselves. */
export async function freshDatabase({
  holds = 'nothing',
}: {
  readonly holds?: Furnished | null;
} = {}): Promise<FreshDatabase> {
  const adminUrl = inject('adminUrl');
  const admin = addressOf(adminUrl);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(
    admin,
    // As files: page by page through the log, as PostgreSQL does it by itself, takes twice the time.
    `create database ${name}${holds === null ? '' : ` template ${inject('templates')[holds]} strategy file_copy`}`,
  );
  const url = withDatabase(adminUrl, name);
  const address = addressOf(url);
  const pools = openPools(address, 'corale tests');
  const owner = connect(address, { role: 'owner', connections: 2, name: 'corale tests' });
  const drop = async () => {
    await Promise.all([pools.end(), owner.end({ timeout: 1 })]);
    await execute(admin, `drop database if exists ${name} with (force)`);
  };
  const db = drizzleOver(pools.sqlFor({ connections: 5 }));
  return { url, address, db, sqlFor: pools.sqlFor, owner, drop, [Symbol.asyncDispose]: drop };
}
