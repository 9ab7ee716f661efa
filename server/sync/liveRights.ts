import type { Sql } from 'postgres';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { MemberSocket } from './memberSocket.ts';
import type { Room } from './room.ts';
import { readAccessVersion } from './storedText.ts';
import type { Access, WriteAccess } from './writeAccess.ts';

type LiveRightsDeps = {
  readonly sql: Sql;
  readonly session: (headers: Headers) => Promise<SignedIn | null>;
  readonly access: WriteAccess;
};

type SignedIn = { readonly actor: Actor; readonly sessionId: string };

/** Who a socket is, and what she may do there. */
export type Standing = { readonly session: SignedIn; readonly access: Access; readonly version: number };

/** What the people behind sockets may do, and by which access version that was found. */
export type LiveRights = {
  /** Null when nobody is signed in. */
  readonly of: (headers: Headers, id: DocumentId) => Promise<Standing | null>;
  /** Asks again for each socket, its session included, and lets the room apply it; resolves to the version. */
  readonly review: (room: Room, sockets: ReadonlySet<MemberSocket>) => Promise<number>;
};

/**
 * The version is read first, then who it is and what she may do: a role or a grant that changes in between is
 * refused by the append (W1).
 */
export function createLiveRights({ sql, session, access }: LiveRightsDeps): LiveRights {
  return {
    async of(headers, id) {
      const version = await readAccessVersion(sql, id);
      const current = await session(headers);
      if (current === null) return null;
      if (version === null) return { session: current, access: 'none', version: 0 };
      return { session: current, access: await access(current.actor, id), version };
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
