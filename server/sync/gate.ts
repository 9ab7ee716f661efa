import type { Place, Range, UpdateShape } from './updateShape.ts';

/** What the gate asks of the room; nothing here is changed by judging. */
export type Known = {
  /** The clock that follows the last known struct of a client; 0 for a client never seen. */
  readonly clockOf: (client: number) => number;
  readonly holderOf: (client: number) => 'mine' | 'free' | 'other';
  /** Whether all of a range is deleted already. */
  readonly isDeleted: (range: Range) => boolean;
};

export type Verdict =
  /** Everything in it is known: durable already (O5). */
  | { readonly kind: 'nothing_new' }
  | {
      readonly kind: 'lawful';
      readonly newDeletes: readonly Range[];
      readonly ends: ReadonlyMap<number, number>;
    }
  /** Lawful once these clientIDs are bound to the member (G4). */
  | { readonly kind: 'needs_binding'; readonly clients: readonly number[] }
  | { readonly kind: 'refused'; readonly rule: 'G3' | 'G4' | 'G5' | 'read_only' };

/**
 * May this update be appended for this member? Rules G3 (no gap of any kind), G4 (only under one's own
 * clientIDs), the part of G5 that needs no document, and the right to write. A refused update has
 * changed nothing, and so has a lawful one: the caller appends it first.
 */
export function judge(shape: UpdateShape, mayWrite: boolean, known: Known): Verdict {
  const fresh = shape.structs.filter((struct) => struct.clock + struct.length > known.clockOf(struct.client));
  const ends = endsOf(shape);
  const reaches = (place: Place) =>
    place.clock < Math.max(known.clockOf(place.client), ends.get(place.client) ?? 0);
  const deletesKnown = shape.deletes.every((range) =>
    reaches({ client: range.client, clock: range.clock + range.length - 1 }),
  );
  if (!deletesKnown || hasGap(fresh, known, reaches)) return { kind: 'refused', rule: 'G3' };
  const newDeletes = shape.deletes.filter((range) => !known.isDeleted(range));
  if (fresh.length === 0 && newDeletes.length === 0) return { kind: 'nothing_new' };
  if (!mayWrite) return { kind: 'refused', rule: 'read_only' };
  if (fresh.some((struct) => !struct.lawful)) return { kind: 'refused', rule: 'G5' };
  const holders = new Map(fresh.map((struct) => [struct.client, known.holderOf(struct.client)]));
  if ([...holders.values()].includes('other')) return { kind: 'refused', rule: 'G4' };
  const free = [...holders].filter(([, holder]) => holder === 'free').map(([client]) => client);
  if (free.length > 0) return { kind: 'needs_binding', clients: free };
  return { kind: 'lawful', newDeletes, ends };
}

function endsOf(shape: UpdateShape): Map<number, number> {
  const ends = new Map<number, number>();
  for (const struct of shape.structs) {
    ends.set(struct.client, Math.max(ends.get(struct.client) ?? 0, struct.clock + struct.length));
  }
  return ends;
}

/** A struct that starts beyond what is known, or that hangs on something unknown, would wait for ever. */
function hasGap(fresh: UpdateShape['structs'], known: Known, reaches: (place: Place) => boolean): boolean {
  const next = new Map<number, number>();
  return fresh.some((struct) => {
    const expected = next.get(struct.client) ?? known.clockOf(struct.client);
    next.set(struct.client, struct.clock + struct.length);
    return struct.clock > expected || !struct.needs.every(reaches);
  });
}
