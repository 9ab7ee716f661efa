import { updateFrame } from '../../shared/sync/wire.ts';
import { AnswerPace } from './answerPace.ts';
import { Answers } from './answers.ts';
import type { MemberSocket } from './memberSocket.ts';
import type { Presence } from './presence.ts';
import type { PresenceBatch } from './presenceBatch.ts';
import type { SettledText } from './settledText.ts';
import { type ReaderPatience, type SentUpTo, usualPatience } from './slowReader.ts';
import { framed } from './webSocketFrame.ts';

export type OutletDeps = {
  readonly sockets: ReadonlySet<MemberSocket>;
  readonly text: SettledText;
  readonly presence: Presence;
  /** Clock of `presence`, in milliseconds. */
  readonly now: () => number;
  /** Somebody was answered, or waits to be answered, while no Y.Doc stands: now it is needed. */
  readonly needsDoc: () => void;
  readonly patience?: ReaderPatience;
};

/** What a flush has for everybody, framed once. */
type Shared = {
  readonly updates: readonly Buffer[];
  /** Who sent all of these updates; null for several people. */
  readonly author: MemberSocket | null;
  readonly presence: PresenceBatch | null;
  /** Updates and presence in one buffer, for most. */
  readonly all: readonly Buffer[];
};

/** A caret that moves alone waits so long for the words that moved it: mostly they are one write. */
const caretWaitsMs = 20;
/** Up to so many sockets a flush follows at once; for 300 there are 16 ms between two. */
const unhurriedFrom = 30;
const longestSpacingMs = 16;

/**
 * What leaves a room. Updates that were stored, carets, and answers to one socket are gathered and flushed
 * together: everything is framed once, and every socket is written to once. The first flush after a quiet
 * moment comes at once; the next keeps a distance that grows with the number of receivers.
 *
 * A socket gets what is for it alone first, then answers, then what is for all. Answers are made at the
 * flush, of the text as it is then; so they hold everything gathered before, and nothing can fall between
 * an answer and the updates after it.
 */
export class Outlet {
  readonly #deps: OutletDeps;
  readonly #patience: ReaderPatience;
  readonly #answers: Answers;
  readonly #pace = new AnswerPace(() => performance.now());
  #updates: Uint8Array[] = [];
  #authors = new Set<MemberSocket | null>();
  #scheduled: { readonly at: number; readonly cancel: () => void } | null = null;
  #flushedAt = Number.NEGATIVE_INFINITY;
  /** In how long the first may be answered whom this flush made wait. */
  #heldBackMs = Number.POSITIVE_INFINITY;

  constructor(deps: OutletDeps) {
    this.#deps = deps;
    this.#patience = deps.patience ?? usualPatience;
    this.#answers = new Answers(deps.text);
  }

  /** An update that is stored and part of the text; the author is null for one of another node. */
  show(update: Uint8Array, author: MemberSocket | null): void {
    this.#updates.push(updateFrame(update));
    this.#authors.add(author);
    if (author?.clientId) this.#deps.presence.stir(author.clientId);
    this.owed();
  }

  /** Something is to be sent: with the next flush. */
  owed(): void {
    this.#schedule(0);
  }

  /** Somebody has come, gone or moved. */
  presenceChanged(): void {
    const due = this.#deps.presence.dueAt();
    if (due !== null) this.#schedule(Math.max(caretWaitsMs, due - this.#deps.now()));
  }

  /** The room goes. */
  stop(): void {
    this.#scheduled?.cancel();
  }

  #schedule(waitMs: number): void {
    const now = performance.now();
    const at = Math.max(now + waitMs, this.#flushedAt + spacingOf(this.#deps.sockets.size));
    if (this.#scheduled !== null && this.#scheduled.at <= at) return;
    this.#scheduled?.cancel();
    if (at <= now) {
      const immediate = setImmediate(() => this.#flush());
      this.#scheduled = { at, cancel: () => clearImmediate(immediate) };
    } else {
      const timer = setTimeout(() => this.#flush(), at - now);
      this.#scheduled = { at, cancel: () => clearTimeout(timer) };
    }
  }

  #flush(): void {
    this.#scheduled = null;
    this.#flushedAt = performance.now();
    const shared = this.#takeShared();
    for (const socket of this.#deps.sockets) if (socket.open) this.#serve(socket, shared);
    const { stored } = this.#deps.text;
    if (stored !== null && [...this.#deps.sockets].some((socket) => socket.served || socket.asked !== null))
      this.#deps.needsDoc();
    // Names that wait for their round, and questions that have to wait.
    this.presenceChanged();
    this.#answerLater();
  }

  #answerLater(): void {
    if (this.#heldBackMs < Number.POSITIVE_INFINITY) this.#schedule(Math.ceil(this.#heldBackMs));
    this.#heldBackMs = Number.POSITIVE_INFINITY;
  }

  #takeShared(): Shared {
    const updates = framed(this.#updates);
    const [author = null] = this.#authors.size === 1 ? this.#authors : [];
    this.#updates = [];
    this.#authors = new Set();
    const presence = this.#deps.presence.takeBatch();
    const all = joined([...updates, ...(presence?.forAll() ?? [])]);
    return { updates, author, presence, all };
  }

  #serve(socket: MemberSocket, shared: Shared): void {
    if (socket.behind !== null && !this.#catchUp(socket)) return;
    if (socket.asked === null && !socket.wantsPresence && socket.served && isUsual(socket, shared))
      socket.flush(shared.all);
    else socket.flush([...this.#textFor(socket, shared), ...this.#presenceFor(socket, shared)]);
    if (this.#deps.text.stands) socket.fallsBehind(this.#patience, this.#sentUpTo);
  }

  /** Whether a socket that was behind has taken all that waited: it is owed all that it missed. */
  #catchUp(socket: MemberSocket): boolean {
    if (!socket.drained) return false;
    const sentUpTo = socket.catchesUp();
    // A question asked meanwhile knows better what it has.
    if (sentUpTo !== null && sentUpTo.head < this.#deps.text.head) socket.asked ??= sentUpTo.stateVector;
    this.#pace.forgive(socket.owner.member);
    socket.wantsPresence = true;
    return true;
  }

  /** The answer to a step 1, or else the updates, unless the socket has sent all of them itself. */
  #textFor(socket: MemberSocket, { updates, author }: Shared): readonly Buffer[] {
    const answer = this.#answerTo(socket);
    if (answer === null) return socket.served && author !== socket ? updates : [];
    socket.asked = null;
    socket.served = true;
    return answer;
  }

  #answerTo({ asked, owner: { member } }: MemberSocket): readonly Buffer[] | null {
    if (asked === null) return null;
    const waitMs = this.#pace.waitFor(member);
    if (waitMs > 0) {
      this.#heldBackMs = Math.min(this.#heldBackMs, waitMs);
      return null;
    }
    const began = performance.now();
    const answer = this.#answers.to(asked);
    this.#pace.spent(member, performance.now() - began);
    return answer;
  }

  #presenceFor(socket: MemberSocket, { presence }: Shared): readonly Buffer[] {
    const batch = socket.wantsPresence ? this.#deps.presence.whole() : presence;
    socket.wantsPresence = false;
    if (batch === null) return [];
    return socket.terms.external ? batch.forStock(socket.clientId) : batch.forAll();
  }

  readonly #sentUpTo = (): SentUpTo => {
    const { text } = this.#deps;
    return { head: text.head, stateVector: text.stateVector() };
  };
}

/** Takes the same bytes as nearly everybody. */
function isUsual(socket: MemberSocket, { author, presence }: Shared): boolean {
  if (author === socket) return false;
  return !socket.terms.external || presence === null || !presence.tells(socket.clientId);
}

function spacingOf(sockets: number): number {
  return Math.min(longestSpacingMs, Math.max(0, ((sockets - unhurriedFrom) * longestSpacingMs) / 270));
}

function joined(pieces: readonly Buffer[]): readonly Buffer[] {
  return pieces.length > 1 ? [Buffer.concat(pieces)] : pieces;
}
