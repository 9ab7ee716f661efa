import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Sql } from 'postgres';
import type { Logger } from '../platform/logger.ts';
import { type Appended, type AppendTo, append, type Outcome, sqlState } from './updateLog.ts';

/** A room as the commit loop sees it: it hands over what it judged, and hears what became of it. */
export type Contributor = {
  /** Judges what is queued and hands it over; null when there is nothing to store now. */
  readonly takeBatch: () => AppendTo | null;
  /** What became of the last batch; resolves when the room is ready for its next. */
  readonly settle: (outcome: Appended) => Promise<void>;
  /** PostgreSQL will not take the batch, which is a bug of ours: let go of it and of the sockets behind it. */
  readonly abandon: () => void;
};

export type GroupCommit = {
  /** The room has something to store. */
  readonly wake: (room: Contributor) => void;
  /** Whether PostgreSQL is being waited for. */
  readonly away: () => boolean;
  /** Resolves when everything that rooms have to give is stored. */
  readonly drained: () => Promise<void>;
};

const firstPauseMs = 50;
const longestPauseMs = 1000;

/**
 * One statement in flight for all rooms; what arrives meanwhile is the next batch (W8). There is no timer
 * on the way: under load batches grow by themselves.
 */
export function openGroupCommit(sql: Sql, logger: Logger): GroupCommit {
  const waiting = new Set<Contributor>();
  let running: Promise<void> | null = null;
  let away = false;

  async function run(): Promise<void> {
    while (waiting.size > 0) {
      const rooms = [...waiting];
      waiting.clear();
      const batch: { room: Contributor; entry: AppendTo }[] = [];
      for (const room of rooms) {
        const entry = taken(room);
        if (entry !== null) batch.push({ room, entry });
      }
      if (batch.length === 0) continue;
      const outcome = await stored(batch);
      await Promise.all(
        batch.map(({ room, entry }) => {
          const result = outcome.get(entry.document);
          return result === undefined ? room.abandon() : room.settle(result).catch(letGo(room));
        }),
      );
    }
  }

  /** One text that cannot go on must not stop the others. */
  function letGo(room: Contributor): (error: unknown) => void {
    return (error) => {
      logger.error({ err: error }, 'a room cannot go on');
      room.abandon();
    };
  }

  function taken(room: Contributor): AppendTo | null {
    try {
      return room.takeBatch();
    } catch (error) {
      letGo(room)(error);
      return null;
    }
  }

  /** Tries the batch until it is known what became of it. Only what PostgreSQL rejects for good is left out. */
  async function stored(batch: readonly { room: Contributor; entry: AppendTo }[]): Promise<Outcome> {
    const id = randomUUID();
    const entries = batch.map(({ entry }) => entry);
    for (let pause = firstPauseMs; ; pause = Math.min(2 * pause, longestPauseMs)) {
      try {
        const outcome = await append(sql, id, entries);
        if (away) logger.info('postgres is back');
        away = false;
        return outcome;
      } catch (error) {
        if (isRejection(error)) {
          logger.error({ err: error, documents: entries.length }, 'an append was rejected');
          return await oneByOne(entries);
        }
        if (!away) logger.warn({ code: sqlState(error) }, 'postgres is away: appends wait');
        away = true;
        await wait(pause);
      }
    }
  }

  /** After a rejection of the whole: each document alone, so that one bad batch harms no other text. */
  async function oneByOne(entries: readonly AppendTo[]): Promise<Outcome> {
    const outcome = new Map<AppendTo['document'], Appended>();
    for (const entry of entries) {
      try {
        for (const [id, result] of await append(sql, randomUUID(), [entry])) outcome.set(id, result);
      } catch (error) {
        logger.error({ err: error, document: entry.document }, 'an append was rejected for good');
      }
    }
    return outcome;
  }

  function start(): void {
    running ??= run().finally(() => {
      running = null;
      if (waiting.size > 0) start();
    });
  }

  return {
    wake(room) {
      waiting.add(room);
      start();
    },
    away: () => away,
    async drained() {
      while (running !== null) await running;
    },
  };
}

/**
 * SQLSTATE classes that say the data itself cannot be stored (22 data, 23 constraint, 42 statement).
 * All else may pass: no connection, restart, full disk. Those are waited for, never acknowledged.
 */
function isRejection(error: unknown): boolean {
  const code = sqlState(error);
  return code !== null && /^(?:22|23|42)/u.test(code);
}
