import type { CloseCode } from '../../shared/sync/closeCodes.ts';
import type { Rule } from './refusals.ts';

/** The port through which sync says what happens, without a word of what it was about; the platform counts. */
export type SyncMeter = {
  /** A frame is durable, so many milliseconds after it was read. */
  readonly acknowledged: (ms: number) => void;
  /** A socket sends faster than it is read (G1). */
  readonly slowed: () => void;
  /** A socket was not let in. */
  readonly turnedAway: (code: CloseCode) => void;
};

/** How sync stands at this moment. */
export type SyncFigures = {
  readonly rooms: number;
  readonly sockets: number;
  /** Bytes that wait for the database, and bytes that wait for slow readers. */
  readonly bytesForDatabase: number;
  readonly bytesForReaders: number;
  /** How long the oldest change waits that was read and not acknowledged, in milliseconds; 0: none does. */
  readonly oldestUnacknowledgedMs: number;
  /** Texts whose tail is longer than compaction should let it become (O4). */
  readonly longTails: number;
  readonly databaseAway: boolean;
  readonly refusals: ReadonlyMap<Rule, number>;
};

/** For those who count nothing. */
export const noMeter: SyncMeter = { acknowledged: () => {}, slowed: () => {}, turnedAway: () => {} };
