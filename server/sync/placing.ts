import { Places } from './places.ts';
import type { SettledStructs } from './settledStructs.ts';
import type { Admitted, Structure } from './structure.ts';
import type { Place, Range } from './updateShape.ts';

/**
 * What Yjs may be made to do for one update, measured in items that it looks at and places that it moves:
 * about 30 ms each. An honest change needs one step for each of its structs.
 */
const mostSteps = 50_000;
const mostMoves = 100_000_000;

/**
 * Counts, before anything is applied, how far Yjs would have to look to put each new struct into its list,
 * and how much it would move to split stored ones. Both can be made to grow with the square of the update: one
 * of 120 kB that only inserts letters occupied Yjs for two minutes. Never too low; exact where a struct
 * stands directly between its neighbours, as nearly all do.
 */
export class Placing {
  readonly #settled: SettledStructs;
  readonly #fresh: Structure;
  /**
   * What now follows a place directly; 'end' of its list; 'any': something, but nothing new that hangs on it;
   * 'unknown': a conflict put something there.
   */
  readonly #after: Places<Place | 'end' | 'any' | 'unknown'>;
  /** How many new structs hang under an element. */
  readonly #under: Places<number>;
  readonly #splits: Places<true>;
  #splitCount = 0;
  #steps = 0;
  #moves = 0;

  /** @param before what was judged before in the same batch, if this is not that itself */
  constructor(settled: SettledStructs, fresh: Structure, before: Placing | null) {
    this.#settled = settled;
    this.#fresh = fresh;
    this.#after = new Places(before === null ? null : before.#after);
    this.#under = new Places(before === null ? null : before.#under);
    this.#splits = new Places(before === null ? null : before.#splits);
    this.#splitCount = before === null ? 0 : before.#splitCount;
  }

  /** Takes over what was judged lawful after this. */
  adopt(later: Placing): void {
    this.#after.adopt(later.#after);
    this.#under.adopt(later.#under);
    this.#splits.adopt(later.#splits);
    this.#splitCount = later.#splitCount;
  }

  get tooMuch(): boolean {
    return this.#steps > mostSteps || this.#moves > mostMoves;
  }

  /** Takes in a struct that may stand. */
  place(struct: Admitted): void {
    const { hanging, origin, right } = struct;
    if (struct.item === null || hanging.holder.kind === 'gone') return;
    const start = { client: struct.client, clock: struct.clock };
    const end = { client: struct.client, clock: struct.clock + struct.length - 1 };
    const before = origin ?? listStart(struct);
    const others = this.#under.get(hanging.under ?? root) ?? 0;
    this.#under.set(hanging.under ?? root, others + 1);
    const next = this.#next(struct, before);
    if (next === 'any' || (next !== 'unknown' && isSame(next, right))) {
      this.#steps++;
      this.#after.set(end, next === 'any' ? 'any' : (right ?? 'end'));
      this.#after.set(before, start);
    } else {
      const looked = this.#settled.conflicts(origin, right, hanging, mostSteps - this.#steps + 1);
      this.#steps += 1 + looked + (looked > 0 || this.#after.get(before) !== undefined ? others : 0);
      this.#after.set(end, 'any');
      this.#after.set(before, 'unknown');
    }
    if (origin !== null) this.#split({ client: origin.client, clock: origin.clock + 1 });
    if (right !== null) this.#split(right);
  }

  /** Takes in what is to be deleted: both ends split, and what is left in one piece is joined again. */
  delete({ client, clock, length }: Range): void {
    this.#split({ client, clock });
    this.#split({ client, clock: clock + length });
    const struct = this.#settled.structAt({ client, clock });
    if (struct !== null && struct.clock + struct.length < clock + length) this.#moves += struct.behind;
  }

  #next(struct: Admitted, before: Place): Place | null | 'any' | 'unknown' {
    const known = this.#after.get(before);
    if (known !== undefined) return known === 'end' ? null : known;
    if (struct.origin === null) return this.#settled.first(struct.hanging.under, struct.hanging.key);
    const { client, clock } = struct.origin;
    const fresh = this.#fresh.find(struct.origin);
    if (fresh === null) return this.#settled.next(struct.origin) ?? null;
    return clock < fresh.clock + fresh.length - 1 ? { client, clock: clock + 1 } : 'unknown';
  }

  /** A struct that begins before this place has to be cut there, and all of its client behind it make room. */
  #split(place: Place): void {
    const struct = this.#fresh.find(place) ?? this.#settled.structAt(place);
    if (struct === null || struct.clock === place.clock || this.#splits.get(place)) return;
    this.#splits.set(place, true);
    this.#moves += struct.behind + this.#splitCount++ + this.#fresh.countOf(place.client);
  }
}

const root: Place = { client: -1, clock: 0 };

/** A list without an origin begins at its element; each attribute is a list of its own, and few. */
function listStart({ hanging: { under, key } }: Admitted): Place {
  const { client, clock } = under ?? root;
  return key === null ? { client: -2 - client, clock } : { client: -2 - client - keyNumber(key), clock };
}

/** Apart from all clientIDs. */
function keyNumber(key: string): number {
  let sum = 0;
  for (let i = 0; i < key.length; i++) sum = (sum * 31 + key.charCodeAt(i)) % 65_521;
  return (sum + 1) * 2 ** 33;
}

function isSame(one: Place | null, other: Place | null): boolean {
  return one === null || other === null
    ? one === other
    : one.client === other.client && one.clock === other.clock;
}
