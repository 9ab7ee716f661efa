import type { Sql } from 'postgres';
import type { Clock } from '../../shared/kernel/ports.ts';
import { rememberEnded } from '../platform/endedSessions.ts';
import type { Logger } from '../platform/logger.ts';
import { createAdmission } from './admission.ts';
import { openAppendLine } from './appendLine.ts';
import { openAuthorship } from './authorship/authorship.ts';
import { openBatchStore } from './batchStore.ts';
import { openCompaction } from './compaction.ts';
import { raiseAccessVersions } from './documentStore.ts';
import type { DraftOf } from './draftOf.ts';
import { figuresOf } from './figuresOf.ts';
import { openGroupCommit } from './groupCommit.ts';
import { createLiveRights } from './liveRights.ts';
import { OpenSockets } from './openSockets.ts';
import { createRefusals } from './refusals.ts';
import type { Room } from './room.ts';
import { Rooms, usualIdleMs } from './rooms.ts';
import type { SignedIn } from './standing.ts';
import { stopInOrder } from './stopInOrder.ts';
import { storedTexts } from './storedTexts.ts';
import { type SyncLimits, usualLimits } from './syncLimits.ts';
import { noMeter, type SyncMeter } from './syncMeter.ts';
import type { SyncServer } from './syncServer.ts';
import { createUpgrade } from './upgrade.ts';
import type { WriteAccess } from './writeAccess.ts';

export type SyncDeps = {
  /** Opens a pool of its own for the write path. */
  readonly sqlFor: (options: { readonly connections: number; readonly lockTimeoutMs?: number }) => Sql;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly externalClients: boolean;
  readonly originAllowed: (headers: Headers) => boolean;
  readonly session: (headers: Headers) => Promise<SignedIn | null>;
  readonly access: WriteAccess;
  /** Texts that nobody freezes have one draft, if nothing else is said. */
  readonly draftOf?: DraftOf;
  /** The usual ones, if nothing else is said. */
  readonly limits?: SyncLimits;
  readonly meter?: SyncMeter;
  /** How long an empty room is kept, in milliseconds. */
  readonly idleMs?: number;
};

/** A freeze or another node holds a document this long at most before its batch goes on without it (W2). */
const appendLockTimeoutMs = 50;

/** Builds the room `sync`: everything between a socket and the update log. */
export function openSync(deps: SyncDeps): SyncServer {
  const { clock, logger, limits = usualLimits, meter = noMeter, idleMs = usualIdleMs } = deps;
  const sockets = new OpenSockets(limits);
  const line = openAppendLine(() => deps.sqlFor({ connections: 1, lockTimeoutMs: appendLockTimeoutMs }));
  const readSql = deps.sqlFor({ connections: 4 });
  const rights = createLiveRights({ ...deps, sql: readSql });
  const commit = openGroupCommit(openBatchStore(line, logger), logger);
  const compaction = openCompaction(readSql, () => clock.now().getTime(), logger);
  const refusals = createRefusals(logger);
  const rooms = new Rooms({
    sql: readSql,
    clock,
    logger,
    refusals,
    commit,
    compaction,
    review: rights.review,
    acknowledged: meter.acknowledged,
    idleMs,
  });
  let closing = false;

  const review = (room: Room) => {
    room.review().catch((error: unknown) => logger.warn({ err: error, document: room.id }, 'review failed'));
  };
  const ended = rememberEnded();
  const admit = createAdmission({
    rights,
    rooms,
    sockets,
    meter,
    hasEnded: ended.has,
    closing: () => closing,
    draftOf: deps.draftOf ?? (async () => 0),
  });

  return {
    upgrade: createUpgrade({ ...deps, limits, meter, admit }),
    ...storedTexts(rooms, readSql, logger),
    ...openAuthorship(readSql),
    documentChanged: (id) => rooms.find(id)?.tellChanged(),
    accessChanged(id) {
      const room = rooms.find(id);
      if (room !== null) review(room);
    },
    rightsChanged: {
      withdraw: raiseAccessVersions,
      tell: () => {
        for (const room of rooms.all()) review(room);
      },
    },
    sessionEnded(sessionId) {
      ended.note(sessionId);
      for (const room of rooms.all()) {
        for (const socket of room.sockets) {
          if (socket.owner.sessionId === sessionId) room.expel(socket);
        }
      }
    },
    figures: () => ({
      ...figuresOf(rooms, performance.now()),
      sockets: sockets.size,
      databaseAway: commit.away(),
      longTails: compaction.longTails(),
      refusals: refusals.counts(),
    }),
    async close() {
      closing = true;
      await stopInOrder(rooms, commit, compaction);
    },
  };
}
