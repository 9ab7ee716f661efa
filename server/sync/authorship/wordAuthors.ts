import type { MemberId } from '../../../shared/kernel/ids.ts';
import type { Range } from '../updateShape.ts';
import { type By, pushSaid, type Said, sameHand, unknown } from './said.ts';

/** The clocks of one clientID from `from` up to `to`, by one hand. */
export type Held = By & { readonly from: number; readonly to: number };

/** Who wrote what stands under which Yjs id (T1). Clocks grow, so what is new always comes at the end. */
export class WordAuthors {
  readonly members: MemberId[];
  readonly #numbers: Map<MemberId, number>;
  readonly #held = new Map<number, Held[]>();

  constructor(members: readonly MemberId[] = []) {
    this.members = [...members];
    this.#numbers = new Map(members.map((member, number) => [member, number]));
  }

  numberOf(member: MemberId): number {
    const known = this.#numbers.get(member);
    if (known !== undefined) return known;
    this.#numbers.set(member, this.members.length);
    return this.members.push(member) - 1;
  }

  /** Says of clocks that are new who wrote them. */
  note(client: number, from: number, to: number, by: By): void {
    if (to <= from) return;
    const held = this.#held.get(client);
    if (held === undefined) {
      this.#held.set(client, [{ from, to, author: by.author, day: by.day }]);
      return;
    }
    const last = held.at(-1);
    if (last && last.to === from && sameHand(last, by)) held[held.length - 1] = { ...last, to };
    else held.push({ from, to, author: by.author, day: by.day });
  }

  /** Who wrote what stands in these ranges, in their order. */
  saidIn(ranges: readonly Range[]): readonly Said[] {
    const said: Said[] = [];
    for (const range of ranges) this.#sayIn(range, said);
    return said;
  }

  #sayIn({ client, clock, length }: Range, said: Said[]): void {
    const held = this.#held.get(client) ?? [];
    const end = clock + length;
    let at = clock;
    for (let i = firstAfter(held, clock); at < end; i++) {
      const next = held[i];
      const from = Math.min(next?.from ?? end, end);
      if (from > at) pushSaid(said, { ...unknown, length: from - at });
      at = Math.max(at, from);
      if (next === undefined || at >= end) return;
      const to = Math.min(next.to, end);
      pushSaid(said, { author: next.author, day: next.day, length: to - at });
      at = to;
    }
  }
}

/** The first that ends after a clock. */
function firstAfter(held: readonly Held[], clock: number): number {
  let low = 0;
  let high = held.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((held[middle]?.to ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}
