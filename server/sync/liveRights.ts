import type { Sql } from 'postgres';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { MemberSocket } from './memberSocket.ts';
import type { Room } from './room.ts';
import { readAccessVersion } from './storedText.ts';
import type { Access, WriteAccess } from './writeAccess.ts';

type LiveRightsDeps = {
  readonly sql: Sql;
  readonly session: (headers: Headers) => Promise<{ readonly actor: Actor } | null>;
  readonly access: WriteAccess;
};

/** What the people behind sockets may do, and by which access version that was found. */
export type LiveRights = {
  readonly of: (
    actor: Actor,
    id: DocumentId,
  ) => Promise<{ readonly access: Access; readonly version: number }>;
  /** Asks again for each socket, its session included, and lets the room apply it; resolves to the version. */
  readonly review: (room: Room, sockets: ReadonlySet<MemberSocket>) => Promise<number>;
};

/** The version is read first, the right afterwards: one that changes in between is refused by the append (W1). */
export function createLiveRights({ sql, session, access }: LiveRightsDeps): LiveRights {
  return {
    async of(actor, id) {
      const version = await readAccessVersion(sql, id);
      if (version === null) return { access: 'none', version: 0 };
      return { access: await access(actor, id), version };
    },
    async review(room, sockets) {
      const version = (await readAccessVersion(sql, room.id)) ?? 0;
      for (const socket of sockets) {
        const current = await session(socket.owner.headers);
        room.apply(socket, current === null ? null : await access(current.actor, room.id), version);
      }
      return version;
    },
  };
}
