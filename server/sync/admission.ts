import { memberOfPerson } from '../../shared/kernel/ids.ts';
import { type CloseCode, closeCodes } from '../../shared/sync/closeCodes.ts';
import type { LiveRights } from './liveRights.ts';
import { MemberSocket } from './memberSocket.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { FreshSocket, SocketRequest } from './upgrade.ts';

type AdmissionDeps = {
  readonly rights: LiveRights;
  readonly rooms: Rooms;
  /** Whether a session has ended a moment ago, perhaps after it was asked for here. */
  readonly hasEnded: (sessionId: string) => boolean;
  readonly closing: () => boolean;
};

/** Leads a fresh socket into its room, or closes it with the reason why not. */
export function createAdmission(
  deps: AdmissionDeps,
): (request: SocketRequest, fresh: FreshSocket) => Promise<void> {
  const { rights, rooms } = deps;
  return async (request, fresh) => {
    const { socket } = fresh;
    if (deps.closing()) return socket.close(closeCodes.restart);
    const right = await rights.of(request.headers, request.document);
    if (right === null) return socket.close(closeCodes.notSignedIn);
    const { session } = right;
    const room = right.access === 'none' ? null : await rooms.open(request.document);
    if (room === null) return socket.close(closeCodes.notFound);
    if (room === 'beyond_this_server') return socket.close(closeCodes.schema);
    const refusal = deps.hasEnded(session.sessionId)
      ? closeCodes.notSignedIn
      : refusalOf(request, room, deps.closing());
    if (refusal !== null || socket.readyState !== socket.OPEN) {
      socket.close(refusal ?? closeCodes.restart);
      return rooms.left(room);
    }
    const owner = { ...session, member: memberOfPerson(session.actor.person), headers: request.headers };
    const member = new MemberSocket(socket, owner, request.terms, { ...right, endsAt: session.endsAt });
    socket.on('pong', () => {
      member.heard = true;
    });
    socket.on('close', () => {
      room.leave(member);
      rooms.left(room);
    });
    room.join(member);
    fresh.takeFrames((frame) => room.receive(member, frame));
    // The right may have moved while the text was being loaded.
    if (right.version !== room.accessVersion) await room.review();
  };
}

function refusalOf(request: SocketRequest, room: Room, closing: boolean): CloseCode | null {
  if (request.epoch !== null && request.epoch !== room.epoch) return closeCodes.closedEpoch;
  return closing ? closeCodes.restart : null;
}
