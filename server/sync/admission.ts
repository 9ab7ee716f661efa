import { memberOf } from '../../shared/people/visitor.ts';
import { type CloseCode, closeCodes } from '../../shared/sync/closeCodes.ts';
import type { DraftOf } from './draftOf.ts';
import type { LiveRights } from './liveRights.ts';
import { MemberSocket } from './memberSocket.ts';
import type { OpenSockets } from './openSockets.ts';
import type { FreshSocket } from './pacedFrames.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { Judged } from './standing.ts';
import type { SyncMeter } from './syncMeter.ts';
import type { SocketRequest } from './upgrade.ts';

type AdmissionDeps = {
  readonly rights: LiveRights;
  readonly rooms: Rooms;
  readonly sockets: OpenSockets;
  readonly meter: SyncMeter;
  /** Whether a session has ended a moment ago, perhaps after it was asked for here. */
  readonly hasEnded: (sessionId: string) => boolean;
  readonly closing: () => boolean;
  readonly draftOf: DraftOf;
};

/** Whoever cannot be let in by then, with a database that does not answer, comes back later. */
const admissionMs = 15_000;

/** Leads a fresh socket into its room, or closes it with the reason why not. */
export function createAdmission(
  deps: AdmissionDeps,
): (request: SocketRequest, fresh: FreshSocket) => Promise<void> {
  return async (request, fresh) => {
    const late = setTimeout(() => fresh.refuse(closeCodes.tryLater), admissionMs);
    try {
      const refusal = await admit(deps, request, fresh);
      if (refusal === null) return;
      deps.meter.turnedAway(refusal);
      fresh.refuse(refusal);
    } finally {
      clearTimeout(late);
    }
  };
}

async function admit(
  deps: AdmissionDeps,
  request: SocketRequest,
  fresh: FreshSocket,
): Promise<CloseCode | null> {
  const { rights, rooms } = deps;
  if (deps.closing()) return closeCodes.restart;
  const right = await rights.of(request.headers, request.document);
  if (right === null) return closeCodes.notSignedIn;
  const room = right.access === 'none' ? null : await rooms.open(request.document);
  if (room === null) return closeCodes.notFound;
  if (room === 'beyond_this_server') return closeCodes.schema;
  const refusal =
    refusalOf(deps, request, right, room) ??
    ((await isOfItsDraft(deps, request)) ? null : closeCodes.newDraft);
  if (refusal !== null || fresh.socket.readyState !== fresh.socket.OPEN) {
    rooms.left(room);
    return refusal ?? closeCodes.tryLater;
  }
  enter(deps, request, right, room, fresh);
  // Of a change that was told before she stood here, no review knew of her.
  const version = await rights.versionOf(request.document);
  if (version !== right.version || version !== room.accessVersion) await room.review();
  return null;
}

function refusalOf(
  deps: AdmissionDeps,
  request: SocketRequest,
  { session }: Judged,
  room: Room,
): CloseCode | null {
  if (deps.hasEnded(session.sessionId)) return closeCodes.notSignedIn;
  if (request.epoch !== null && request.epoch !== room.epoch) return closeCodes.closedEpoch;
  if (!deps.sockets.hasRoomFor(memberOf(session.visitor), room.sockets.size)) return closeCodes.tooMany;
  return deps.closing() ? closeCodes.restart : null;
}

/** Whether what a client brings was written for the draft that is written now (H1). */
async function isOfItsDraft(
  { draftOf }: AdmissionDeps,
  { document, draft }: SocketRequest,
): Promise<boolean> {
  return draft === null || draft === (await draftOf(document));
}

function enter(
  { rooms, sockets }: AdmissionDeps,
  request: SocketRequest,
  right: Judged,
  room: Room,
  fresh: FreshSocket,
): void {
  const { session } = right;
  const owner = { ...session, member: memberOf(session.visitor), headers: request.headers };
  const member = new MemberSocket(fresh.stream, owner, request.terms, { ...right, endsAt: session.endsAt });
  sockets.entered(owner.member);
  fresh.socket.on('pong', () => {
    member.heard = true;
  });
  fresh.socket.on('close', () => {
    sockets.left(owner.member);
    room.leave(member);
    rooms.left(room);
  });
  room.join(member);
  fresh.takeFrames((frame) => {
    // Whoever is read slowly answers a ping late, and lives all the same.
    member.heard = true;
    room.receive(member, frame);
  });
}
