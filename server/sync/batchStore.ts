import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../platform/logger.ts';
import type { AppendLine } from './appendLine.ts';
import type { AppendTo } from './appendStatement.ts';
import { type Appended, append, type Outcome, sqlState } from './updateLog.ts';

/** Stores batches one after the other, each until it is known what became of it. */
export type BatchStore = {
  /** What PostgreSQL rejects for good is missing from the outcome. */
  readonly store: (entries: readonly AppendTo[]) => Promise<Outcome>;
  /** Whether PostgreSQL is being waited for. */
  readonly away: () => boolean;
};

const firstPauseMs = 50;
const longestPauseMs = 1000;

export function openBatchStore(line: AppendLine, logger: Logger): BatchStore {
  let away = false;

  /** Tries the same batch again and again; throws only what PostgreSQL rejects for good. */
  async function storeUntilKnown(entries: readonly AppendTo[]): Promise<Outcome> {
    const id = randomUUID();
    let unknown = false;
    for (let pause = firstPauseMs; ; pause = Math.min(2 * pause, longestPauseMs)) {
      try {
        const outcome = await line.run((sql) => append(sql, id, entries));
        if (away) logger.info('postgres is back');
        away = false;
        // After a broken connection it may be our own first try that holds the rows: it may still commit.
        if (!unknown || !isLocked(outcome)) return outcome;
      } catch (error) {
        if (isRejection(error)) throw error;
        if (!away) logger.warn({ code: sqlState(error) }, 'postgres is away: appends wait');
        away = true;
        unknown = true;
      }
      await wait(pause);
    }
  }

  /** After a rejection of the whole: each document alone, so that one bad batch harms no other text. */
  async function oneByOne(entries: readonly AppendTo[]): Promise<Outcome> {
    const outcome = new Map<AppendTo['document'], Appended>();
    for (const entry of entries) {
      try {
        for (const [id, result] of await storeUntilKnown([entry])) outcome.set(id, result);
      } catch (error) {
        logger.error({ err: error, document: entry.document }, 'an append was rejected for good');
      }
    }
    return outcome;
  }

  return {
    async store(entries) {
      try {
        return await storeUntilKnown(entries);
      } catch (error) {
        logger.error({ err: error, documents: entries.length }, 'an append was rejected');
        return await oneByOne(entries);
      }
    },
    away: () => away,
  };
}

function isLocked(outcome: Outcome): boolean {
  return [...outcome.values()].some(({ kind }) => kind === 'locked');
}

/**
 * SQLSTATE classes that say the data itself cannot be stored (22 data, 23 constraint, 42 statement).
 * All else may pass: no connection, restart, full disk. Those are waited for, never acknowledged.
 */
function isRejection(error: unknown): boolean {
  const code = sqlState(error);
  return code !== null && /^(?:22|23|42)/u.test(code);
}
