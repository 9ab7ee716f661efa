import { setTimeout as wait } from 'node:timers/promises';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import type { FrameRefusal } from '../../shared/sync/wire.ts';
import type { Logger } from '../platform/logger.ts';
import type { AppendTo } from './appendStatement.ts';
import { type Decided, judgeQueue, type Obstacle } from './batch.ts';
import type { ClientBindings } from './clientBindings.ts';
import { FrameQueue, type QueuedFrame } from './frameQueue.ts';
import type { Contributor } from './groupCommit.ts';
import type { MemberSocket } from './memberSocket.ts';
import type { Rule } from './refusals.ts';
import type { SettledText } from './settledText.ts';
import type { Appended } from './updateLog.ts';

/** What the intake asks of its room, and tells it. */
export type IntakeDeps = {
  readonly document: DocumentId;
  readonly text: SettledText;
  readonly bindings: ClientBindings;
  readonly accessVersion: number;
  readonly logger: Logger;
  /** There are frames to store. */
  readonly wake: (intake: Contributor) => void;
  /** Stored updates after one number up to another, or to the head; null when some were forgotten. */
  readonly missed: (after: number, upTo: number | null) => Promise<readonly Uint8Array[] | null>;
  /** Asks again what everybody may do; resolves to the access version it was asked by. */
  readonly review: () => Promise<number>;
  /** An update is stored, and part of the text: the others may see it. The sender is null for one that another node stored. */
  readonly stored: (update: Uint8Array, sender: MemberSocket | null) => void;
  /** Everything that this socket sent up to this number is durable or nothing new (A2). */
  readonly settled: (socket: MemberSocket, upTo: number) => void;
  /** One frame of it is durable, so many milliseconds after it was read. */
  readonly acknowledged: (ms: number) => void;
  readonly refused: (frame: QueuedFrame, rule: Rule, code: FrameRefusal) => void;
  /** More waits than a room may hold, or PostgreSQL will not take it: the clients have to come back. */
  readonly full: () => void;
  /** So much of what waits is one member's that her sockets alone have to come back. */
  readonly tooMuchOf: (member: MemberId) => void;
  readonly abandoned: () => void;
};

/** Bytes that a room holds for a database that does not answer, before it sends its clients away (W9). */
const queueLimit = 8 * 1024 * 1024;
/** What one member may have of it: whoever floods a text while it waits must not send the others away. */
const memberLimit = 4 * 1024 * 1024;
const unknownVersion = -1;
/** Pause before the database is asked again for what a frame waits for. */
const retryMs = 500;

/** The way of changes into one text: received → judged → appended → applied, acknowledged, shown. */
export class Intake implements Contributor {
  readonly #deps: IntakeDeps;
  readonly #queue = new FrameQueue();
  #accessVersion: number;
  #inFlight: readonly Decided[] = [];
  #inFlightBytes = 0;
  #inFlightOf: ReadonlyMap<MemberId, number> = new Map();
  #movedInARow = 0;
  /** The first frame of the queue waits for something outside. */
  #waiting = false;
  /** Changes are taken from the moment on at which the Y.Doc stands (O2). */
  #open = false;
  /** Somebody else has stored something for this text. */
  #behind = false;

  constructor(deps: IntakeDeps) {
    this.#deps = deps;
    this.#accessVersion = deps.accessVersion;
  }

  get accessVersion(): number {
    return this.#accessVersion;
  }

  get idle(): boolean {
    return this.#queue.length === 0 && this.#inFlight.length === 0;
  }

  /** Bytes of changes that are not durable yet, and when the oldest was read. */
  waiting(): { readonly bytes: number; readonly oldestAt: number | null } {
    return {
      bytes: this.#queue.bytes + this.#inFlightBytes,
      oldestAt: this.#inFlight[0]?.frame.at ?? this.#queue.oldestAt,
    };
  }

  /** Whose frames wait to be judged, also of sockets that have left. */
  senders(): ReadonlySet<MemberSocket> {
    return this.#queue.senders();
  }

  /** The Y.Doc stands: what has waited for it is judged now (O2). */
  begin(): void {
    this.#open = true;
    this.#goOn();
  }

  push(frame: QueuedFrame): void {
    const { member } = frame.socket.owner;
    const waiting = this.#queue.bytes + this.#inFlightBytes;
    const hers = this.#queue.bytesOf(member) + (this.#inFlightOf.get(member) ?? 0);
    if (hers > 0 && hers + frame.update.length > memberLimit) return this.#deps.tooMuchOf(member);
    // What finds no place is not kept: whoever is sent away brings it again.
    if (waiting > 0 && waiting + frame.update.length > queueLimit) return this.#deps.full();
    this.#queue.push(frame);
    this.#deps.wake(this);
  }

  /** Another writer of the log has stored something: it is read as soon as nothing of ours is on its way (W5). */
  lookBehind(): void {
    this.#behind = true;
    this.#wakeIfNeeded();
  }

  takeBatch(): AppendTo | null {
    if (this.#inFlight.length > 0 || this.#waiting || !this.#open) return null;
    if (this.#behind) {
      void this.#overcome({ kind: 'behind' });
      return null;
    }
    const batch = judgeQueue(
      this.#queue.takeAll(),
      this.#accessVersion,
      this.#deps.text,
      this.#deps.bindings,
    );
    this.#queue.putBack(batch.left);
    const stored = batch.decided.filter((decided) => decided.kind === 'store');
    const updates = stored.map(({ update, frame }) => ({ bytes: update, member: frame.socket.owner.member }));
    if (updates.length === 0) {
      this.#conclude(batch.decided);
      // Only with nothing in flight: what is being stored would be read from the log a second time.
      if (batch.obstacle !== null) void this.#overcome(batch.obstacle);
      return null;
    }
    this.#inFlight = batch.decided;
    this.#inFlightOf = bytesByMember(batch.decided);
    this.#inFlightBytes = [...this.#inFlightOf.values()].reduce((sum, bytes) => sum + bytes, 0);
    const rightsEndAt = earliest(stored.map(({ frame }) => frame.socket.endsAt));
    return { document: this.#deps.document, accessVersion: this.#accessVersion, rightsEndAt, updates };
  }

  async settle(outcome: Appended): Promise<void> {
    if (outcome.kind === 'foreign_schema') return this.abandon();
    const decided = this.#inFlight;
    this.#movedInARow = outcome.kind === 'moved' ? this.#movedInARow + 1 : 0;
    if (outcome.kind === 'appended') {
      if (!(await this.#catchUpAtLast(outcome.previousHead))) return this.abandon();
      this.#land();
      this.#conclude(decided);
    } else {
      this.#land();
      this.#queue.putBack(decided.map(({ frame }) => frame));
      // No sender was judged by it: every frame waits for a review first.
      if (outcome.kind === 'moved') this.#accessVersion = unknownVersion;
    }
    // A right that has ended for PostgreSQL and not yet for our own clock: asking at once finds the same.
    if (this.#movedInARow > 1) this.#rest();
    else this.#wakeIfNeeded();
  }

  /** Nothing is acknowledged and nothing refused: clients keep their words and come back. */
  abandon(): void {
    this.#land();
    this.#queue.takeAll();
    this.#deps.abandoned();
  }

  #land(): void {
    this.#inFlight = [];
    this.#inFlightBytes = 0;
    this.#inFlightOf = new Map();
  }

  /** After a change of rights: what every sender may do is asked again. */
  async review(): Promise<void> {
    this.#accessVersion = await this.#deps.review();
  }

  /** Frames wait in the queue meanwhile; a database that is away makes them wait longer (W9). */
  async #overcome(obstacle: Obstacle | { readonly kind: 'behind' }): Promise<void> {
    this.#waiting = true;
    try {
      await this.#remove(obstacle);
    } catch (error) {
      this.#deps.logger.warn({ err: error, document: this.#deps.document }, 'a frame waits for the database');
      return this.#rest();
    }
    this.#goOn();
  }

  #rest(): void {
    this.#waiting = true;
    setTimeout(() => this.#goOn(), retryMs).unref();
  }

  async #remove(obstacle: Obstacle | { readonly kind: 'behind' }): Promise<void> {
    switch (obstacle.kind) {
      case 'bind': {
        const { socket } = obstacle.frame;
        const bound = await this.#deps.bindings.bindAll(obstacle.clients, socket);
        return bound === 'bound' ? undefined : this.#queue.dropFrom(socket);
      }
      case 'review':
        return await this.review();
      case 'catch_up':
        return (await this.#catchUp(null)) ? this.#queue.markCaughtUp() : this.abandon();
      case 'behind':
        return await this.#lookAgain();
    }
  }

  /** What is stored while the log is read is told again, and read again. */
  async #lookAgain(): Promise<void> {
    this.#behind = false;
    try {
      if (!(await this.#catchUp(null))) this.abandon();
    } catch (error) {
      this.#behind = true;
      throw error;
    }
  }

  #goOn(): void {
    this.#waiting = false;
    this.#wakeIfNeeded();
  }

  #wakeIfNeeded(): void {
    if (this.#queue.length > 0 || this.#behind) this.#deps.wake(this);
  }

  /** Reads what other nodes have stored before this (W5); false when the log no longer holds all of it. */
  async #catchUp(upTo: number | null): Promise<boolean> {
    const { text } = this.#deps;
    if (upTo !== null && upTo === text.head) return true;
    const missed = await this.#deps.missed(text.head, upTo);
    for (const update of missed ?? []) this.#take(update, null);
    return missed !== null;
  }

  /** What this batch stands on must be here before the batch itself, however long the database takes. */
  async #catchUpAtLast(upTo: number): Promise<boolean> {
    for (;;) {
      try {
        return await this.#catchUp(upTo);
      } catch (error) {
        this.#deps.logger.warn(
          { err: error, document: this.#deps.document },
          'a stored batch waits for those before it',
        );
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
        this.#deps.refused(frame, decision.rule, decision.code);
        continue;
      }
      if (decision.kind === 'store') this.#take(decision.update, frame.socket);
      if (decision.kind === 'store' && frame.step2) this.#deps.text.heldStep2s.add(frame.update);
      this.#deps.acknowledged(performance.now() - frame.at);
      settled.set(frame.socket, frame.number);
    }
    for (const [socket, upTo] of settled) this.#deps.settled(socket, upTo);
  }

  #take(update: Uint8Array, sender: MemberSocket | null): void {
    this.#deps.text.settle(update);
    this.#deps.stored(update, sender);
  }
}

function bytesByMember(decided: readonly Decided[]): ReadonlyMap<MemberId, number> {
  const bytes = new Map<MemberId, number>();
  for (const { frame } of decided) {
    const { member } = frame.socket.owner;
    bytes.set(member, (bytes.get(member) ?? 0) + frame.update.length);
  }
  return bytes;
}

function earliest(ends: readonly (Date | null)[]): Date | null {
  return ends.reduce((first, end) => (end === null || (first !== null && first <= end) ? first : end), null);
}
