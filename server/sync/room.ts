import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { stateVectorLimit, step2Limit, updateLimit } from '../../shared/sync/limits.ts';
import {
  type ClientFrame,
  isNumbered,
  readClientFrame,
  step1Frame,
  updateFrame,
} from '../../shared/sync/wire.ts';
import type { TextNode } from '../../shared/text/content.ts';
import type { Logger } from '../platform/logger.ts';
import { type Decided, judgeQueue, type Obstacle } from './batch.ts';
import type { ClientBindings } from './clientBindings.ts';
import { FrameQueue, type QueuedFrame } from './frameQueue.ts';
import type { Contributor } from './groupCommit.ts';
import type { MemberSocket } from './memberSocket.ts';
import type { Refusals, Rule } from './refusals.ts';
import { RoomPresence } from './roomPresence.ts';
import type { SettledText } from './settledText.ts';
import type { Appended, AppendTo } from './updateLog.ts';
import type { Access } from './writeAccess.ts';

/** What a room needs of the world. */
export type RoomDeps = {
  readonly text: SettledText;
  readonly bindings: ClientBindings;
  readonly accessVersion: number;
  readonly now: () => number;
  readonly refusals: Refusals;
  readonly logger: Logger;
  /** The room has frames to store. */
  readonly wake: (room: Contributor) => void;
  /** Stored updates after one number up to another; up to the head when that is null. */
  readonly missed: (after: number, upTo: number | null) => Promise<readonly Uint8Array[]>;
  /** Asks again what these sockets may do, and applies it; resolves to the access version it was asked by. */
  readonly review: (room: Room, sockets: ReadonlySet<MemberSocket>) => Promise<number>;
  /** The text has grown, perhaps past a compaction's threshold. */
  readonly grown: () => void;
  /** This room cannot go on; another one is to be loaded in its place. */
  readonly broken: () => void;
};

/** Bytes that a room holds for a database that does not answer, before it sends its clients away (W9). */
const queueLimit = 8 * 1024 * 1024;
const unknownVersion = -1;
/** Pause before the database is asked again for what a frame waits for. */
const retryMs = 500;

/**
 * One open text: its sockets, what is stored of it, and what waits to be stored. A frame goes one way:
 * received → judged → appended → applied, acknowledged to its sender, shown to the others.
 */
export class Room implements Contributor {
  readonly id: DocumentId;
  readonly epoch: number;
  readonly sockets = new Set<MemberSocket>();
  readonly #deps: RoomDeps;
  readonly #queue = new FrameQueue();
  readonly #presence: RoomPresence;
  #accessVersion: number;
  #inFlight: readonly Decided[] = [];
  /** The first frame of the queue waits for something outside. */
  #waiting = false;
  /** Writers have been asked for what they have: changes are taken from then on (O2). */
  #taking = false;
  #stopped = false;

  constructor(id: DocumentId, epoch: number, deps: RoomDeps) {
    this.id = id;
    this.epoch = epoch;
    this.#deps = deps;
    this.#accessVersion = deps.accessVersion;
    this.#presence = new RoomPresence(this.sockets, deps.bindings, deps.now, () =>
      deps.refusals.note(id, 'G1'),
    );
  }

  get accessVersion(): number {
    return this.#accessVersion;
  }

  get idle(): boolean {
    return this.sockets.size === 0 && this.#queue.length === 0 && this.#inFlight.length === 0;
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
    this.#presence.tell(socket);
    // What she may do can have changed while she was away.
    if (socket.access !== 'none') socket.tell({ kind: 'access', access: socket.access });
    if (this.#taking) this.#askForText(socket);
    else setImmediate(() => this.#stand());
  }

  leave(socket: MemberSocket): void {
    this.sockets.delete(socket);
    this.#presence.leave(socket);
  }

  /** Every frame of every socket comes in here. */
  receive(socket: MemberSocket, bytes: Uint8Array): void {
    if (this.#stopped) return;
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
    for (const socket of this.sockets) socket.probe();
  }

  /** Something beside the text has changed: whoever asked for acknowledgements is told. */
  tellChanged(): void {
    for (const socket of this.sockets) socket.tell({ kind: 'changed' });
  }

  /** After a change of rights: what every socket may do is asked again, also of those that left words behind. */
  async review(): Promise<void> {
    const concerned = new Set([...this.sockets, ...this.#queue.senders()]);
    this.#accessVersion = await this.#deps.review(this, concerned);
  }

  /** What the review found for one socket; null: its session has ended. */
  apply(socket: MemberSocket, access: Access | null, version: number): void {
    const before = socket.access;
    socket.judgedBy = version;
    // A review that was under way may still have met the session.
    if (access === before || socket.expelled) return;
    socket.access = access ?? 'none';
    if (access === null) return socket.close(closeCodes.notSignedIn);
    if (access === 'none' || before === 'write') return socket.close(closeCodes.rightWithdrawn);
    socket.tell({ kind: 'access', access });
    this.#askForText(socket);
  }

  takeBatch(): AppendTo | null {
    if (this.#inFlight.length > 0 || this.#waiting || !this.#taking) return null;
    const batch = judgeQueue(
      this.#queue.takeAll(),
      this.#accessVersion,
      this.#deps.text,
      this.#deps.bindings,
    );
    this.#queue.putBack(batch.left);
    const updates = batch.decided.flatMap((decided) =>
      decided.kind === 'store' ? [{ bytes: decided.update, member: decided.frame.socket.owner.member }] : [],
    );
    if (updates.length === 0) {
      this.#conclude(batch.decided);
      // Only with nothing in flight: what is being stored would be read from the log a second time.
      if (batch.obstacle !== null) void this.#overcome(batch.obstacle);
      return null;
    }
    this.#inFlight = batch.decided;
    return { document: this.id, accessVersion: this.#accessVersion, updates };
  }

  async settle(outcome: Appended): Promise<void> {
    const decided = this.#inFlight;
    if (outcome.kind === 'appended') {
      await this.#catchUpAtLast(outcome.previousHead);
      this.#inFlight = [];
      this.#conclude(decided);
    } else {
      this.#inFlight = [];
      this.#queue.putBack(decided.map(({ frame }) => frame));
      // No sender was judged by it: every frame waits for a review first.
      if (outcome.kind === 'moved') this.#accessVersion = unknownVersion;
    }
    if (this.#queue.length > 0) this.#deps.wake(this);
  }

  /** Nothing is acknowledged and nothing refused: clients keep their words and come back. */
  abandon(): void {
    this.#inFlight = [];
    this.#queue.takeAll();
    this.#stopped = true;
    this.dismiss(closeCodes.tryLater);
    this.#deps.broken();
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

  /** Sends everybody away for a moment: the server is stopping, or cannot store. */
  dismiss(code: typeof closeCodes.restart | typeof closeCodes.tryLater): void {
    for (const socket of this.sockets) socket.close(code);
  }

  #handle(socket: MemberSocket, frame: ClientFrame): void {
    switch (frame.kind) {
      case 'step1':
        if (!isStateVector(frame.stateVector)) return this.#garbage(socket);
        for (const answer of this.#deps.text.answer(frame.stateVector)) socket.send(answer);
        socket.served = true;
        return;
      case 'step2':
      case 'update':
        return this.#enqueue(socket, frame.update, frame.kind === 'step2');
      case 'awareness':
        void this.#presence.hear(socket, frame.entries);
        return;
      case 'query_awareness':
        return this.#presence.tell(socket);
    }
  }

  #garbage(socket: MemberSocket): void {
    this.#deps.refusals.note(this.id, 'G1');
    socket.close(closeCodes.malformed);
  }

  #enqueue(socket: MemberSocket, update: Uint8Array, step2: boolean): void {
    const frame = { socket, number: socket.received, step2, update, caughtUp: false };
    if (
      update.length > updateLimit &&
      !(step2 && update.length <= step2Limit(this.#deps.text.deleteSetBytes()))
    ) {
      this.#refuse(frame, 'G2', 'too_large');
      return socket.close(closeCodes.tooLarge);
    }
    this.#queue.push(frame);
    if (this.#queue.bytes > queueLimit) return this.dismiss(closeCodes.tryLater);
    this.#deps.wake(this);
  }

  /** Builds the Y.Doc behind the opening, and only then takes changes (O2). */
  #stand(): void {
    if (this.#taking || this.#stopped) return;
    try {
      this.#deps.text.stand();
    } catch (error) {
      this.#deps.logger.error({ err: error, document: this.id }, 'a stored text cannot be built');
      return this.abandon();
    }
    this.#taking = true;
    for (const socket of this.sockets) this.#askForText(socket);
    if (this.#queue.length > 0) this.#deps.wake(this);
  }

  /** The server's step 1: only to those whose changes it would take (O5). */
  #askForText(socket: MemberSocket): void {
    if (socket.access === 'write' && this.#taking) socket.send(step1Frame(this.#deps.text.stateVector()));
  }

  /** Frames wait in the queue meanwhile; a database that is away makes them wait longer (W9). */
  async #overcome(obstacle: Obstacle): Promise<void> {
    this.#waiting = true;
    try {
      await this.#remove(obstacle);
    } catch (error) {
      this.#deps.logger.warn({ err: error, document: this.id }, 'a frame waits for the database');
      setTimeout(() => this.#goOn(), retryMs).unref();
      return;
    }
    this.#goOn();
  }

  async #remove(obstacle: Obstacle): Promise<void> {
    switch (obstacle.kind) {
      case 'bind': {
        const { socket } = obstacle.frame;
        const bound = await this.#deps.bindings.bindAll(obstacle.clients, socket);
        return bound === 'bound' ? undefined : this.#queue.dropFrom(socket);
      }
      case 'review':
        return await this.review();
      case 'catch_up':
        await this.#catchUp(null);
        return this.#queue.markCaughtUp();
    }
  }

  #goOn(): void {
    this.#waiting = false;
    if (this.#queue.length > 0) this.#deps.wake(this);
  }

  /** Reads what other nodes have stored before this (W5). */
  async #catchUp(upTo: number | null): Promise<void> {
    const { text } = this.#deps;
    if (upTo !== null && upTo === text.head) return;
    for (const update of await this.#deps.missed(text.head, upTo)) {
      text.settle(update);
      this.#show(update, null);
    }
  }

  /** What this batch stands on must be here before the batch itself, however long the database takes. */
  async #catchUpAtLast(upTo: number): Promise<void> {
    for (;;) {
      try {
        return await this.#catchUp(upTo);
      } catch (error) {
        this.#deps.logger.warn({ err: error, document: this.id }, 'a stored batch waits for those before it');
        await wait(retryMs);
      }
    }
  }

  /** What was decided takes effect, in order: the text, the other people, the sender. */
  #conclude(decided: readonly Decided[]): void {
    const settled = new Map<MemberSocket, number>();
    for (const decision of decided) {
      const { frame } = decision;
      if (decision.kind === 'refuse') {
        this.#refuse(frame, decision.rule, decision.code);
        continue;
      }
      if (decision.kind === 'store') {
        this.#deps.text.settle(decision.update);
        this.#show(decision.update, frame.socket);
      }
      settled.set(frame.socket, frame.number);
    }
    for (const [socket, upTo] of settled) socket.tell({ kind: 'settled', upTo });
    this.#deps.grown();
  }

  #show(update: Uint8Array, sender: MemberSocket | null): void {
    const frame = updateFrame(update);
    for (const socket of this.sockets) if (socket !== sender && socket.served) socket.send(frame);
  }

  #refuse(frame: QueuedFrame, rule: Rule, code: Parameters<typeof refusedMessage>[1]): void {
    this.#deps.refusals.note(this.id, rule);
    frame.socket.tell(refusedMessage(frame.number, code));
    if (code === 'resync') this.#askForText(frame.socket);
  }
}

function refusedMessage(frame: number, code: Extract<Decided, { kind: 'refuse' }>['code']) {
  return { kind: 'refused', frame, code } as const;
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
