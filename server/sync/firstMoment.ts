/** Moments further away than this are asked about again before they come. */
const horizonMs = 2 * 60_000;
/** Clocks differ by a little: what ends then has ended by now. */
const graceMs = 50;
/** What should have ended and has not is asked about again, without hurry. */
const overdueMs = 1000;

/** Calls back when the earliest of the moments that it was told of has come: one timer for a whole room. */
export class FirstMoment {
  readonly #now: () => number;
  readonly #come: () => void;
  #due = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;

  constructor(now: () => number, come: () => void) {
    this.#now = now;
    this.#come = come;
  }

  watch(at: Date | null): void {
    if (at === null || at.getTime() >= this.#due) return;
    const inMs = at.getTime() - this.#now();
    if (inMs > horizonMs) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#due = at.getTime();
    this.#timer = setTimeout(() => this.#ring(), inMs > 0 ? inMs + graceMs : overdueMs).unref();
  }

  #ring(): void {
    this.#due = Number.POSITIVE_INFINITY;
    this.#timer = null;
    this.#come();
  }
}
