import type { FrameStream } from './frameStream.ts';

/** How long a room waits for who reads slower than the others write. */
export type ReaderPatience = {
  /** Bytes that may wait for a socket before it is sent nothing more. */
  readonly backlogBytes: number;
  /** Within this time it has to take at least half of what waits for it. */
  readonly patienceMs: number;
};

export const usualPatience: ReaderPatience = { backlogBytes: 1024 * 1024, patienceMs: 30_000 };

/** How far a socket had been sent the text when it fell behind. */
export type SentUpTo = { readonly head: number; readonly stateVector: Uint8Array };

/**
 * Somebody whose network or machine does not keep up. Nothing is queued for her; when what waits has left,
 * she is sent what she lacks, in one piece. Who takes nothing is let go, and comes back if she lives.
 */
export class SlowReader {
  /** Null for who has not been sent the text yet. */
  readonly sentUpTo: SentUpTo | null;
  readonly #timer: NodeJS.Timeout;
  #backlog: number;

  constructor(
    stream: FrameStream,
    sentUpTo: SentUpTo | null,
    { patienceMs }: ReaderPatience,
    letGo: () => void,
  ) {
    this.sentUpTo = sentUpTo;
    this.#backlog = stream.backlog;
    this.#timer = setInterval(() => {
      if (stream.backlog > this.#backlog / 2) letGo();
      this.#backlog = stream.backlog;
    }, patienceMs).unref();
  }

  /** She has caught up, or has gone. */
  end(): void {
    clearInterval(this.#timer);
  }
}
