import type { WebSocket } from 'ws';
import type { MemberId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { CloseCode } from '../../shared/sync/closeCodes.ts';
import { type CoraleMessage, coraleFrame } from '../../shared/sync/wire.ts';
import type { Access } from './writeAccess.ts';

/** Bytes that may wait for a slow reader before it is let go; it comes back and catches up. */
const backlogLimit = 8 * 1024 * 1024;

/** Who stands behind a socket, as the session said. */
export type SocketOwner = {
  readonly actor: Actor;
  readonly member: MemberId;
  readonly sessionId: string;
  /** The session's own headers, to ask again whether it still stands. */
  readonly headers: Headers;
};

/** What the client asked for when it connected. */
export type SocketTerms = {
  /** Wants acknowledgements (A1). */
  readonly acknowledges: boolean;
  /** Connected without a schema version: an API client (G7). */
  readonly external: boolean;
};

/** One open socket of a room: sends, counts what it received, and acknowledges it. */
export class MemberSocket {
  readonly owner: SocketOwner;
  readonly terms: SocketTerms;
  access: Access;
  /** The access version of the document by which `access` was found; it holds for appends under no other. */
  judgedBy: number;
  /** When the first of what the right rests on ends by itself; null: nothing does. Part of every append (W1). */
  endsAt: Date | null;
  /** Number of the last step 2 or update frame received (A2). */
  received = 0;
  /** The Yjs clientID under which this socket is present, once it has shown one. */
  clientId: number | null = null;
  /** Has been sent the text; what comes before that is in the text. */
  served = false;
  /** ClientIDs that this socket caused to be bound; a bound on squatting. */
  bound = 0;
  heard = true;
  /** Its session has ended. */
  expelled = false;
  /** Was sent away: nothing that it says is heard any more. */
  dismissed = false;
  readonly #socket: WebSocket;

  constructor(
    socket: WebSocket,
    owner: SocketOwner,
    terms: SocketTerms,
    right: { readonly access: Access; readonly version: number; readonly endsAt: Date | null },
  ) {
    this.#socket = socket;
    this.owner = owner;
    this.terms = terms;
    this.access = right.access;
    this.judgedBy = right.version;
    this.endsAt = right.endsAt;
  }

  get open(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  send(frame: Uint8Array): void {
    if (!this.open) return;
    if (this.#socket.bufferedAmount > backlogLimit) {
      this.#socket.terminate();
      return;
    }
    this.#socket.send(frame);
  }

  /** For clients that asked; others see plain y-websocket. */
  tell(message: CoraleMessage): void {
    if (this.terms.acknowledges) this.send(coraleFrame(message));
  }

  close(code: CloseCode): void {
    this.dismissed = true;
    this.#socket.close(code);
  }

  /** A socket that has not answered the last ping is gone; the others are asked. */
  probe(): void {
    if (!this.heard) {
      this.#socket.terminate();
      return;
    }
    this.heard = false;
    this.#socket.ping();
  }
}
