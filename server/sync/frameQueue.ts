import type { MemberId } from '../../shared/kernel/ids.ts';
import type { MemberSocket } from './memberSocket.ts';

/** A numbered frame that waits for its turn. */
export type QueuedFrame = {
  readonly socket: MemberSocket;
  /** Its number on this socket (A2). */
  readonly number: number;
  readonly step2: boolean;
  readonly update: Uint8Array;
  /** When it was read, in milliseconds of this process. */
  readonly at: number;
  /** A gap was looked for in the log already: the next one is real (G3). */
  readonly caughtUp: boolean;
};

/** Frames of one room in the order in which they came; what is taken can be put back in front. */
export class FrameQueue {
  #frames: QueuedFrame[] = [];
  #bytes = 0;
  #bytesOf = new Map<MemberId, number>();

  get length(): number {
    return this.#frames.length;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** How much of it one member has sent, on all her sockets. */
  bytesOf(member: MemberId): number {
    return this.#bytesOf.get(member) ?? 0;
  }

  /** When the first of them was read; null: none waits. */
  get oldestAt(): number | null {
    return this.#frames[0]?.at ?? null;
  }

  senders(): ReadonlySet<MemberSocket> {
    return new Set(this.#frames.map((frame) => frame.socket));
  }

  push(frame: QueuedFrame): void {
    this.#frames.push(frame);
    this.#count(frame);
  }

  /** Takes all; whoever takes puts back what has to wait. */
  takeAll(): readonly QueuedFrame[] {
    const frames = this.#frames;
    this.#frames = [];
    this.#bytes = 0;
    this.#bytesOf = new Map();
    return frames;
  }

  /** The first frame met a gap, and the log has been read since: if the gap is still there, it is real. */
  markCaughtUp(): void {
    const [first, ...rest] = this.#frames;
    if (first !== undefined) this.#frames = [{ ...first, caughtUp: true }, ...rest];
  }

  /** For a sender who is no longer listened to. */
  dropFrom(socket: MemberSocket): void {
    this.putBack(this.takeAll().filter((frame) => frame.socket !== socket));
  }

  putBack(frames: readonly QueuedFrame[]): void {
    this.#frames = [...frames, ...this.#frames];
    for (const frame of frames) this.#count(frame);
  }

  #count({ socket, update }: QueuedFrame): void {
    this.#bytes += update.length;
    this.#bytesOf.set(socket.owner.member, this.bytesOf(socket.owner.member) + update.length);
  }
}
