import type { MemberId } from '../../shared/kernel/ids.ts';
import type { Visitor } from '../../shared/people/visitor.ts';
import type { CloseCode } from '../../shared/sync/closeCodes.ts';
import { type CoraleMessage, coraleFrame } from '../../shared/sync/wire.ts';
import type { FrameStream } from './frameStream.ts';
import { type ReaderPatience, type SentUpTo, SlowReader } from './slowReader.ts';
import { framed } from './webSocketFrame.ts';
import type { Access } from './writeAccess.ts';

/** Who stands behind a socket, as the session said. */
export type SocketOwner = {
  readonly visitor: Visitor;
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

/** Bytes of messages for one socket alone that may wait while it takes nothing. */
const mostOwnBytes = 1024 * 1024;
/** A ping or an answer to one may stand behind what has left. */
const drainedBelow = 16 * 1024;

/** One open socket of a room: counts what it received, and keeps what is to be sent to it alone. */
export class MemberSocket {
  /** Under another name, she is asked for anew with her rights. */
  owner: SocketOwner;
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
  /** ClientIDs that this socket caused to be bound; a bound on squatting. */
  bound = 0;
  heard = true;
  /** Its session has ended. */
  expelled = false;
  /** Was sent away: nothing that it says is heard any more. */
  dismissed = false;

  /** Has been sent the text; what comes before that is in the text. */
  served = false;
  /** The state vector of a step 1 to be answered with the next flush; of several, the last. */
  asked: Uint8Array | null = null;
  /** Is to be told of everybody who is here. */
  wantsPresence = false;
  /** Takes less than it is sent. */
  behind: SlowReader | null = null;
  /** There is something to send; the room flushes soon. */
  onOwed: () => void = () => {};

  readonly #stream: FrameStream;
  #own: Uint8Array[] = [];
  #ownBytes = 0;

  constructor(
    stream: FrameStream,
    owner: SocketOwner,
    terms: SocketTerms,
    right: { readonly access: Access; readonly version: number; readonly endsAt: Date | null },
  ) {
    this.#stream = stream;
    this.owner = owner;
    this.terms = terms;
    this.access = right.access;
    this.judgedBy = right.version;
    this.endsAt = right.endsAt;
    stream.onDrained(() => {
      if (this.behind !== null) this.onOwed();
    });
  }

  /** Bytes that wait for it. */
  get backlog(): number {
    return this.#stream.backlog + this.#ownBytes;
  }

  get open(): boolean {
    return this.#stream.open;
  }

  /** As good as everything that was sent has left. */
  get drained(): boolean {
    return this.#stream.backlog < drainedBelow;
  }

  /** A message for this socket alone; it leaves with the next flush, in the order of these. */
  send(message: Uint8Array): void {
    if (!this.open) return;
    this.#own.push(message);
    this.#ownBytes += message.length;
    if (this.#ownBytes > mostOwnBytes && this.behind !== null) return this.#letGo();
    this.onOwed();
  }

  /** For clients that asked; others see plain y-websocket. */
  tell(message: CoraleMessage): void {
    if (this.terms.acknowledges) this.send(coraleFrame(message));
  }

  /** The messages for this socket alone, framed, and then these pieces: one write. */
  flush(pieces: readonly Buffer[] = []): void {
    if (this.#own.length === 0) return this.#stream.write(pieces);
    const own = framed(this.#own);
    this.#own = [];
    this.#ownBytes = 0;
    this.#stream.write([...own, ...pieces]);
  }

  /** Looks after a flush whether it still keeps up. */
  fallsBehind(patience: ReaderPatience, sentUpTo: () => SentUpTo): void {
    if (this.behind !== null || this.#stream.backlog <= patience.backlogBytes) return;
    this.behind = new SlowReader(this.#stream, this.served ? sentUpTo() : null, patience, () =>
      this.#letGo(),
    );
  }

  /** It keeps up again; answers how far it had been sent the text. */
  catchesUp(): SentUpTo | null {
    const sentUpTo = this.behind?.sentUpTo ?? null;
    this.behind?.end();
    this.behind = null;
    return sentUpTo;
  }

  close(code: CloseCode): void {
    this.dismissed = true;
    // Whoever is sent away is told first what became of her words.
    if (this.behind === null) this.flush();
    this.#stream.socket.close(code);
  }

  /** It has closed. */
  ended(): void {
    this.behind?.end();
    this.onOwed = () => {};
  }

  /** A socket that has not answered the last ping is gone; the others are asked. What waits hides a ping. */
  probe(): void {
    if (this.behind !== null) return;
    if (!this.heard) return this.#letGo();
    this.heard = false;
    this.#stream.socket.ping();
  }

  #letGo(): void {
    this.#stream.socket.terminate();
  }
}
