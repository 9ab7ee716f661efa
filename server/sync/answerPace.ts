import type { MemberId } from '../../shared/kernel/ids.ts';

/** A member may have this share of the process for answers made for her alone. */
const share = 0.1;
/** So much of it at once, in milliseconds, after a quiet time. */
const atOnceMs = 5;

/**
 * How soon somebody is answered who asks again and again what she lacks. Each answer walks over all that was
 * ever written: sixty a second for one socket would leave nobody else anything.
 */
export class AnswerPace {
  readonly #now: () => number;
  /** When what was spent for a member is paid off. */
  readonly #paidAt = new Map<MemberId, number>();

  /** `now` in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** In how many milliseconds she may be answered; 0: now. */
  waitFor(member: MemberId): number {
    const debt = (this.#paidAt.get(member) ?? Number.NEGATIVE_INFINITY) - this.#now();
    if (debt <= 0) this.#paidAt.delete(member);
    return Math.max(0, debt - atOnceMs / share);
  }

  /** An answer for her took so many milliseconds. */
  spent(member: MemberId, ms: number): void {
    this.#paidAt.set(member, Math.max(this.#now(), this.#paidAt.get(member) ?? 0) + ms / share);
  }

  /** She is owed an answer whatever she has cost. */
  forgive(member: MemberId): void {
    this.#paidAt.delete(member);
  }
}
