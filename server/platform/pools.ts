import type { Sql } from 'postgres';
import { connect, type DatabaseAddress } from './database.ts';

export type PoolOptions = { readonly connections: number; readonly lockTimeoutMs?: number };

/** Every pool of this server, so that all of them end together. */
export type Pools = {
  /** A pool of sessions that work as `corale_app`. */
  readonly sqlFor: (options: PoolOptions) => Sql;
  readonly end: () => Promise<void>;
};

/** Seconds that a statement under way gets when the server stops. */
const farewell = 5;

export function openPools(address: DatabaseAddress, name: string): Pools {
  const open: Sql[] = [];
  return {
    sqlFor: (options) => {
      const sql = connect(address, { ...options, role: 'corale_app', name });
      open.push(sql);
      return sql;
    },
    end: async () => {
      await Promise.all(open.map((sql) => sql.end({ timeout: farewell })));
    },
  };
}
