import type { Sql } from 'postgres';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { MemberSocket } from './memberSocket.ts';
import type { Room } from './room.ts';
import { sharedQuestions } from './sharedQuestions.ts';
import type { Judged, SignedIn, Standing } from './standing.ts';
import { type RightsAt, readRightsAt } from './storedText.ts';
import type { WriteAccess } from './writeAccess.ts';

type LiveRightsDeps = {
  readonly sql: Sql;
  readonly session: (headers: Headers) => Promise<SignedIn | null>;
  readonly access: WriteAccess;
};

/** What the people behind sockets may do, and by which access version that was found. */
export type LiveRights = {
  /** The access version of a text as it is now; null when there is no such text. */
  readonly versionOf: (id: DocumentId) => Promise<number | null>;
  /** Null when nobody is signed in. */
  readonly of: (headers: Headers, id: DocumentId) => Promise<Judged | null>;
  /**
   * Asks again for each socket, its session included, and lets the room apply it; resolves to the version. A room
   * whose epoch is closed ends instead: an erasure raises both together, so nothing is stored by the new version.
   */
  readonly review: (room: Room, sockets: ReadonlySet<MemberSocket>) => Promise<number>;
};

/** Versions and standings that are looked up at the same time. */
const versionsAtOnce = 4;
const standingsAtOnce = 64;
/** No append is ever judged by it. */
const noVersion = -1;

/**
 * The version is read first, then who it is and what she may do: a role or a grant that changes in between is
 * refused by the append (W1). Sockets of one session in one text are one question.
 */
export function createLiveRights({ sql, session, access }: LiveRightsDeps): LiveRights {
  const moments = sharedQuestions<RightsAt | null>(versionsAtOnce);
  const standings = sharedQuestions<Standing | null>(standingsAtOnce);
  const rightsAt = (id: DocumentId) => moments(id, () => readRightsAt(sql, id));
  const versionOf = async (id: DocumentId) => (await rightsAt(id))?.version ?? null;

  async function look(headers: Headers, id: DocumentId): Promise<Standing | null> {
    const current = await session(headers);
    return current === null ? null : { session: current, access: await access(current.visitor, id) };
  }

  return {
    versionOf,
    async of(headers, id) {
      const version = await versionOf(id);
      const standing = await standings(headers, () => look(headers, id));
      return standing === null ? null : { ...standing, version: version ?? 0 };
    },
    async review(room, sockets) {
      const { version, epoch } = (await rightsAt(room.id)) ?? { version: 0, epoch: room.epoch };
      if (epoch !== room.epoch) {
        room.endEpoch();
        return noVersion;
      }
      await Promise.all(
        [...sockets].map(async (socket) => {
          const { headers, sessionId } = socket.owner;
          const standing = await standings(`${sessionId} ${room.id}`, () => look(headers, room.id));
          room.apply(socket, standing, version);
        }),
      );
      return version;
    },
  };
}
