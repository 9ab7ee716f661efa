/** How many frames a socket is read: so many a second on average, and a burst after a quiet time. */
export type PaceLimits = { readonly framesPerSecond: number; readonly frameBurst: number };

/** What a socket may still be read now (`docs/spec/sync.md` G1); time comes in milliseconds. */
export class FramePace {
  readonly #limits: PaceLimits;
  #left: number;
  #at: number;

  constructor(limits: PaceLimits, now: number) {
    this.#limits = limits;
    this.#left = limits.frameBurst;
    this.#at = now;
  }

  /** Takes one frame: 0. When it is too early for one: in how many milliseconds a few will be due. */
  take(now: number): number {
    const { framesPerSecond, frameBurst } = this.#limits;
    this.#left = Math.min(frameBurst, this.#left + ((now - this.#at) * framesPerSecond) / 1000);
    this.#at = now;
    if (this.#left < 1) return Math.ceil(((fewFrames - this.#left) * 1000) / framesPerSecond);
    this.#left--;
    return 0;
  }
}

/** Waiting for each frame by itself would wake the process sixty times a second. */
const fewFrames = 6;
