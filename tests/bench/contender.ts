import type { DatabaseAddress } from '../../server/platform/database.ts';
import type { Target } from './tasks.ts';

/** Where a contender stores: a database of its own, durable as PostgreSQL ships it. */
export type Store = {
  readonly url: string;
  readonly address: DatabaseAddress;
  /** Null where the PostgreSQL is somebody else's: its processor time is not read then. */
  readonly postmaster: number | null;
};

/** A server that takes part: its process comes and goes, its database stays. */
export type Contender = AsyncDisposable & {
  readonly name: Target['dialect'];
  /** Starts the process; milliseconds until it listened. */
  readonly start: () => Promise<number>;
  /** Lets it end in order: everything is stored. */
  readonly stop: () => Promise<void>;
  readonly kill9: () => Promise<void>;
  readonly pid: () => number;
  readonly postmaster: number | null;
  /** A new text that every member may write; the process has to run. */
  readonly newDocument: () => Promise<Target>;
  /** Brings what is stored of a text into the form in which it lies after a while; the process has to stand still. */
  readonly settleDown: (document: string) => Promise<void>;
};
