import * as Y from 'yjs';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { stateVectorLimit, step2Limit, updateLimit } from '../../shared/sync/limits.ts';
import {
  type ClientFrame,
  type FrameRefusal,
  isNumbered,
  readClientFrame,
  step1Frame,
} from '../../shared/sync/wire.ts';
import type { TextNode } from '../../shared/text/content.ts';
import type { Logger } from '../platform/logger.ts';
import type { ClientBindings } from './clientBindings.ts';
import { FirstMoment } from './firstMoment.ts';
import type { QueuedFrame } from './frameQueue.ts';
import type { Contributor } from './groupCommit.ts';
import { Intake } from './intake.ts';
import type { MemberSocket } from './memberSocket.ts';
import { Outlet } from './outlet.ts';
import { Presence } from './presence.ts';
import type { Refusals, Rule } from './refusals.ts';
import { RoomPresence } from './roomPresence.ts';
import type { SettledText } from './settledText.ts';
import type { Standing } from './standing.ts';

/** What a room needs of the world. */
export type RoomDeps = {
  readonly text: SettledText;
  readonly bindings: ClientBindings;
  readonly accessVersion: number;
  readonly now: () => number;
  readonly refusals: Refusals;
  readonly logger: Logger;
  readonly wake: (intake: Contributor) => void;
  /** Stored updates after one number up to another, or to the head; null when some were forgotten. */
  readonly missed: (after: number, upTo: number | null) => Promise<readonly Uint8Array[] | null>;
  /** Asks again what these sockets may do, and applies it; resolves to the access version it was asked by. */
  readonly review: (room: Room, sockets: ReadonlySet<MemberSocket>) => Promise<number>;
  readonly acknowledged: (ms: number) => void;
  /** The text has grown, perhaps past a compaction's threshold. */
  readonly grown: () => void;
  /** This room cannot go on; another one is to be loaded in its place. */
  readonly broken: () => void;
};

/** Whoever opens a text asks for it at once; for who does not, the Y.Doc is built after this time. */
const standAfterMs = 250;

/** One open text: its sockets, who they are, and what they say. Changes go through its intake, everything leaves through its outlet. */
export class Room {
  readonly id: DocumentId;
  readonly epoch: number;
  readonly sockets = new Set<MemberSocket>();
  readonly #deps: RoomDeps;
  readonly #intake: Intake;
  readonly #ends: FirstMoment;
  readonly #presence: Presence;
  readonly #shown: RoomPresence;
  readonly #outlet: Outlet;
  /** Writers have been asked for what they have: the Y.Doc stands (O2). */
  #stands = false;
  #stopped = false;

  constructor(id: DocumentId, epoch: number, deps: RoomDeps) {
    this.id = id;
    this.epoch = epoch;
    this.#deps = deps;
    this.#intake = new Intake({
      ...deps,
      document: id,
      review: () => deps.review(this, new Set([...this.sockets, ...this.#intake.senders()])),
      stored: (update, sender) => {
        this.#outlet.show(update, sender);
        deps.grown();
      },
      settled: (socket, upTo) => socket.tell({ kind: 'settled', upTo }),
      refused: (frame, rule, code) => this.#refuse(frame, rule, code),
      full: () => this.dismiss(closeCodes.tryLater),
      tooMuchOf: (member) => {
        for (const socket of this.sockets)
          if (socket.owner.member === member) socket.close(closeCodes.tryLater);
      },
      abandoned: () => this.#giveUp(),
    });
    this.#ends = new FirstMoment(deps.now, () => {
      this.review().catch((error: unknown) =>
        deps.logger.warn({ err: error, document: id }, 'review failed'),
      );
    });
    this.#presence = new Presence(deps.now);
    this.#outlet = new Outlet({
      ...deps,
      sockets: this.sockets,
      presence: this.#presence,
      needsDoc: () => this.#standSoon(),
    });
    this.#shown = new RoomPresence({
      presence: this.#presence,
      bindings: deps.bindings,
      changed: () => this.#outlet.presenceChanged(),
      refused: () => deps.refusals.note(id, 'G1'),
    });
  }

  get accessVersion(): number {
    return this.#intake.accessVersion;
  }

  get idle(): boolean {
    return this.sockets.size === 0 && this.#intake.idle;
  }

  /** What waits here: for the database, and for slow readers. */
  waiting(): { readonly bytes: number; readonly oldestAt: number | null; readonly forReaders: number } {
    let forReaders = 0;
    for (const socket of this.sockets) forReaders += socket.backlog;
    return { ...this.#intake.waiting(), forReaders };
  }

  content(): TextNode {
    return this.#deps.text.content();
  }

  /** The number of the last update that the content holds. */
  get head(): number {
    return this.#deps.text.head;
  }

  join(socket: MemberSocket): void {
    this.sockets.add(socket);
    this.#ends.watch(socket.endsAt);
    socket.onOwed = () => this.#outlet.owed();
    this.#tellWhoIsHere(socket);
    // What she may do can have changed while she was away.
    if (socket.access !== 'none') socket.tell({ kind: 'access', access: socket.access });
    if (this.#stands) this.#askForText(socket);
    else setTimeout(() => this.#stand(), standAfterMs).unref();
  }

  leave(socket: MemberSocket): void {
    this.sockets.delete(socket);
    socket.ended();
    this.#shown.leave(socket);
  }

  /** Every frame of every socket comes in here. */
  receive(socket: MemberSocket, bytes: Uint8Array): void {
    if (this.#stopped || socket.dismissed) return;
    if (isNumbered(bytes)) socket.received++;
    const frame = readClientFrame(bytes);
    if (frame !== null) return this.#handle(socket, frame);
    if (!isNumbered(bytes)) return this.#garbage(socket);
    this.#deps.refusals.note(this.id, 'G1');
    socket.tell({ kind: 'refused', frame: socket.received, code: 'malformed' });
  }

  /** Everybody who is here, once more, and a sign of life to every socket (P3). */
  renewPresence(): void {
    this.#presence.renew();
    this.#outlet.presenceChanged();
    for (const socket of this.sockets) socket.probe();
  }

  /** Something beside the text has changed: whoever asked for acknowledgements is told. */
  tellChanged(): void {
    for (const socket of this.sockets) socket.tell({ kind: 'changed' });
  }

  /** Something was stored for this text past its sockets: whoever has it open is shown it. */
  appended(): void {
    this.#intake.lookBehind();
    if (!this.#stands) this.#standSoon();
  }

  /** Looks at the text as stored, which is not to be changed. */
  look<T>(at: (doc: Y.Doc) => T): T {
    return at(this.#deps.text.stand());
  }

  /** After a change of rights: what every socket may do is asked again, also of those that left words behind. */
  async review(): Promise<void> {
    await this.#intake.review();
  }

  /** What the review found for one socket; null: its session has ended. */
  apply(socket: MemberSocket, standing: Standing | null, version: number): void {
    // Of two reviews under way, the one that asked first may answer last; the end of a session is final.
    if (standing !== null && version < socket.judgedBy) return;
    const access = standing?.access ?? null;
    const before = socket.access;
    socket.judgedBy = version;
    socket.endsAt = standing?.session.endsAt ?? null;
    this.#ends.watch(socket.endsAt);
    if (standing !== null) this.#shown.isNow(socket, standing.session.visitor);
    // A review that was under way may still have met the session.
    if (access === before || socket.expelled) return;
    socket.access = access ?? 'none';
    if (access === null) return socket.close(closeCodes.notSignedIn);
    if (access === 'none' || before === 'write') return socket.close(closeCodes.rightWithdrawn);
    socket.tell({ kind: 'access', access });
    this.#askForText(socket);
  }

  /** Hears nothing more; what was heard before is still stored and acknowledged. */
  stop(): void {
    this.#stopped = true;
  }

  /** The session behind a socket has ended: nothing of it counts from now on. */
  expel(socket: MemberSocket): void {
    socket.expelled = true;
    socket.access = 'none';
    socket.close(closeCodes.notSignedIn);
  }

  /** Nobody is here any more, and the room goes. */
  end(): void {
    this.#outlet.stop();
    this.#deps.text.forget();
  }

  /** The text went on to another epoch: nothing of this one is stored any more, and nobody comes back to it (H2). */
  endEpoch(): void {
    for (const socket of this.sockets) socket.close(closeCodes.closedEpoch);
    this.#intake.abandon();
  }

  /** Sends everybody away for a moment: the server is stopping, or cannot store. */
  dismiss(code: typeof closeCodes.restart | typeof closeCodes.tryLater): void {
    for (const socket of this.sockets) socket.close(code);
  }

  #handle(socket: MemberSocket, frame: ClientFrame): void {
    switch (frame.kind) {
      case 'step1':
        if (!isStateVector(frame.stateVector)) return this.#garbage(socket);
        socket.asked = frame.stateVector;
        return this.#outlet.owed();
      case 'step2':
      case 'update':
        return this.#enqueue(socket, frame.update, frame.kind === 'step2');
      case 'awareness':
        return this.#shown.hear(socket, frame.entries);
      case 'query_awareness':
        return this.#tellWhoIsHere(socket);
    }
  }

  #tellWhoIsHere(socket: MemberSocket): void {
    socket.wantsPresence = true;
    this.#outlet.owed();
  }

  #garbage(socket: MemberSocket): void {
    this.#deps.refusals.note(this.id, 'G1');
    socket.close(closeCodes.malformed);
  }

  #enqueue(socket: MemberSocket, update: Uint8Array, step2: boolean): void {
    const frame = { socket, number: socket.received, step2, update, at: performance.now(), caughtUp: false };
    if (
      update.length > updateLimit &&
      !(step2 && update.length <= step2Limit(this.#deps.text.deleteSetBytes()))
    ) {
      this.#refuse(frame, 'G2', 'too_large');
      return socket.close(closeCodes.tooLarge);
    }
    this.#intake.push(frame);
    if (!this.#stands) this.#standSoon();
  }

  /** After what is being answered has been written. */
  #standSoon(): void {
    setImmediate(() => this.#stand());
  }

  /** Builds the Y.Doc behind the opening, and only then takes changes (O2). */
  #stand(): void {
    if (this.#stands || this.#stopped) return;
    try {
      this.#deps.text.stand();
    } catch (error) {
      this.#deps.logger.error({ err: error, document: this.id }, 'a stored text cannot be built');
      return this.#intake.abandon();
    }
    this.#stands = true;
    for (const socket of this.sockets) this.#askForText(socket);
    this.#outlet.owed();
    this.#intake.begin();
  }

  /** The server's step 1: only to those whose changes it would take (O5). */
  #askForText(socket: MemberSocket): void {
    if (socket.access === 'write' && this.#stands) socket.send(step1Frame(this.#deps.text.stateVector()));
  }

  #refuse(frame: QueuedFrame, rule: Rule, code: FrameRefusal): void {
    this.#deps.refusals.note(this.id, rule);
    frame.socket.tell({ kind: 'refused', frame: frame.number, code });
    if (code === 'resync') this.#askForText(frame.socket);
  }

  #giveUp(): void {
    this.#stopped = true;
    this.dismiss(closeCodes.tryLater);
    this.#deps.broken();
  }
}

function isStateVector(bytes: Uint8Array): boolean {
  if (bytes.length > stateVectorLimit) return false;
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}
