import { type PlaceOf, Structure } from './structure.ts';
import type { Place, Range, StructShape, UpdateShape } from './updateShape.ts';

/** What the gate asks of the room; nothing here is changed by judging. */
export type Known = {
  /** The clock that follows the last known struct of a client; 0 for a client never seen. */
  readonly clockOf: (client: number) => number;
  readonly holderOf: (client: number) => 'mine' | 'free' | 'other';
  /** Whether all of a range is deleted already. */
  readonly isDeleted: (range: Range) => boolean;
  readonly placeOf: PlaceOf;
};

export type Verdict =
  /** Everything in it is known: durable already (O5). */
  | { readonly kind: 'nothing_new' }
  /** `order`: its new structs, each after all that it needs. */
  | { readonly kind: 'lawful'; readonly newDeletes: readonly Range[]; readonly order: readonly StructShape[] }
  /** Lawful once these clientIDs are bound to the member (G4). */
  | { readonly kind: 'needs_binding'; readonly clients: readonly number[] }
  | { readonly kind: 'refused'; readonly rule: 'G3' | 'G4' | 'G5' | 'read_only' };

/**
 * May this update be appended for this member? Rules G3 (no gap of any kind), G4 (only under one's own
 * clientIDs), G5 (nothing that a text cannot be), and the right to write. A refused update has changed
 * nothing, and so has a lawful one: the caller appends it first.
 */
export function judge(shape: UpdateShape, mayWrite: boolean, known: Known): Verdict {
  const fresh = shape.structs.filter((struct) => struct.clock + struct.length > known.clockOf(struct.client));
  const holders = new Map(fresh.map((struct) => [struct.client, known.holderOf(struct.client)]));
  const standing = mayWrite && ![...holders.values()].includes('other') ? inOrder(fresh, known) : null;
  if (standing?.gap || (standing === null && startsBeyond(fresh, known)))
    return { kind: 'refused', rule: 'G3' };
  const ends =
    standing?.ends ?? new Map(fresh.map((struct) => [struct.client, struct.clock + struct.length]));
  const end = (client: number) => Math.max(known.clockOf(client), ends.get(client) ?? 0);
  if (shape.deletes.some((range) => range.clock + range.length > end(range.client))) {
    return { kind: 'refused', rule: 'G3' };
  }
  const newDeletes = shape.deletes.filter((range) => !known.isDeleted(range));
  if (fresh.length === 0 && newDeletes.length === 0) return { kind: 'nothing_new' };
  if (!mayWrite) return { kind: 'refused', rule: 'read_only' };
  if (standing === null) return { kind: 'refused', rule: 'G4' };
  if (standing.unlawful) return { kind: 'refused', rule: 'G5' };
  const free = [...holders].filter(([, holder]) => holder === 'free').map(([client]) => client);
  if (free.length > 0) return { kind: 'needs_binding', clients: free };
  return { kind: 'lawful', newDeletes, order: standing.order };
}

type Standing = {
  /** Something would wait for ever. */
  readonly gap: boolean;
  /** Something would be built that a text cannot be. */
  readonly unlawful: boolean;
  /** How far each client reaches with what stands. */
  readonly ends: ReadonlyMap<number, number>;
  readonly order: readonly StructShape[];
};

/**
 * Lets the structs stand one after the other, each when all that it needs stands: what is left over hangs
 * on something unknown, on itself, or on what hangs on it, and Yjs would wait for it or fail.
 */
function inOrder(fresh: readonly StructShape[], known: Known): Standing {
  const waiting = Map.groupBy(fresh, (struct) => struct.client);
  const ends = new Map<number, number>();
  const end = (client: number) => ends.get(client) ?? known.clockOf(client);
  const stands = (place: Place) => place.clock < end(place.client);
  const structure = new Structure(known.placeOf);
  const order: StructShape[] = [];
  const next = new Map<number, number>();
  for (let moved = true; moved; ) {
    moved = false;
    for (const [client, structs] of waiting) {
      for (let i = next.get(client) ?? 0; i < structs.length; i++) {
        const struct = structs[i];
        if (struct === undefined || struct.clock > end(client) || !struct.needs.every(stands)) break;
        if (!structure.admit(struct)) return { gap: false, unlawful: true, ends, order };
        order.push(struct);
        ends.set(client, struct.clock + struct.length);
        next.set(client, i + 1);
        moved = true;
      }
    }
  }
  const gap = [...waiting].some(([client, structs]) => (next.get(client) ?? 0) < structs.length);
  return { gap, unlawful: false, ends, order };
}

function startsBeyond(fresh: readonly StructShape[], known: Known): boolean {
  const firsts = new Map<number, StructShape>();
  for (const struct of fresh) if (!firsts.has(struct.client)) firsts.set(struct.client, struct);
  return [...firsts.values()].some((struct) => struct.clock > known.clockOf(struct.client));
}
