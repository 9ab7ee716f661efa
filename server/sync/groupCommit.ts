import type { Logger } from '../platform/logger.ts';
import type { AppendTo } from './appendStatement.ts';
import type { BatchStore } from './batchStore.ts';
import type { Appended } from './updateLog.ts';

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

/**
 * One statement in flight for all rooms; what arrives meanwhile is the next batch (W8). There is no timer
 * on the way: under load batches grow by themselves.
 */
export function openGroupCommit(batches: BatchStore, logger: Logger): GroupCommit {
  const waiting = new Set<Contributor>();
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (waiting.size > 0) {
      const rooms = [...waiting];
      waiting.clear();
      await commitTogether(rooms, batches, logger);
    }
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
    away: batches.away,
    async drained() {
      while (running !== null) await running;
    },
  };
}

async function commitTogether(
  rooms: readonly Contributor[],
  batches: BatchStore,
  logger: Logger,
): Promise<void> {
  /** One text that cannot go on must not stop the others. */
  const letGo = (room: Contributor, error: unknown) => {
    logger.error({ err: error }, 'a room cannot go on');
    room.abandon();
  };
  const entries = new Map<Contributor, AppendTo>();
  for (const room of rooms) {
    try {
      const entry = room.takeBatch();
      if (entry !== null) entries.set(room, entry);
    } catch (error) {
      letGo(room, error);
    }
  }
  if (entries.size === 0) return;
  const outcome = await batches.store([...entries.values()]);
  await Promise.all(
    [...entries].map(([room, entry]) => {
      const result = outcome.get(entry.document);
      return result === undefined ? room.abandon() : room.settle(result).catch((error) => letGo(room, error));
    }),
  );
}
