import { partsLimit } from '../../shared/sync/limits.ts';
import type { Ahead } from './ahead.ts';
import { type Footing, footingOf } from './footing.ts';
import { growthOf, isOverfull } from './growth.ts';
import { removalOf } from './removal.ts';
import type { Size } from './textSize.ts';
import type { Range, StructShape, UpdateShape } from './updateShape.ts';

/** Whose a clientID is, seen from the writer. */
export type HolderOf = (client: number) => 'mine' | 'free' | 'other';

export type Verdict =
  /** Everything in it is known: durable already (O5). */
  | { readonly kind: 'nothing_new' }
  | {
      readonly kind: 'lawful';
      readonly newDeletes: readonly Range[];
      readonly footing: Footing;
      readonly growth: Size;
    }
  /** Lawful once these clientIDs are bound to the member (G4). */
  | { readonly kind: 'needs_binding'; readonly clients: readonly number[] }
  | { readonly kind: 'refused'; readonly rule: 'G2' | 'G3' | 'G4' | 'G5' | 'full' | 'read_only' };

/** Fresh structs deleted by the very update that brings them, beside which pages tidy (see `removal.ts`). */
const mostBornDead = 4000;

/**
 * May this update be appended for this member? Rules G2 (no more than can be taken in at once), G3 (no gap of
 * any kind), G4 (only under one's own clientIDs), G5 (nothing that a text cannot be), and the right to write. A
 * refused update has changed nothing, and so has a lawful one: the caller appends it first.
 */
export function judge(shape: UpdateShape, mayWrite: boolean, ahead: Ahead, holderOf: HolderOf): Verdict {
  if (shape.structs.length > partsLimit) return refused('G2');
  const fresh = shape.structs.filter((struct) => struct.clock + struct.length > ahead.clockOf(struct.client));
  const holders = new Map(fresh.map((struct) => [struct.client, holderOf(struct.client)]));
  const footing = mayWrite && ![...holders.values()].includes('other') ? footingOf(fresh, ahead) : null;
  if (footing?.gap || (footing === null && startsBeyond(fresh, ahead))) return refused('G3');
  const ends = footing?.ends ?? new Map(fresh.map((struct) => [struct.client, struct.clock + struct.length]));
  const end = (client: number) => Math.max(ahead.clockOf(client), ends.get(client) ?? 0);
  if (shape.deletes.some((range) => range.clock + range.length > end(range.client))) return refused('G3');
  const newDeletes: Range[] = [];
  for (const range of shape.deletes) {
    if (!ahead.isDeleted(range)) newDeletes.push(range);
    if (newDeletes.length > partsLimit) return refused('G2');
  }
  if (fresh.length === 0 && newDeletes.length === 0) return { kind: 'nothing_new' };
  if (!mayWrite) return refused('read_only');
  if (footing === null) return refused('G4');
  if (footing.unlawful) return refused('G5');
  const removal = removalOf(newDeletes, ahead.settled);
  if (removal.heavy || isTooMuch(footing, newDeletes)) return refused('G2');
  const growth = growthOf(fresh, removal);
  if (isOverfull(ahead.size(), growth, fresh.length === 0)) return refused('full');
  const free = [...holders].filter(([, holder]) => holder === 'free').map(([client]) => client);
  if (free.length > 0) return { kind: 'needs_binding', clients: free };
  return { kind: 'lawful', newDeletes, footing, growth };
}

function refused(rule: Extract<Verdict, { kind: 'refused' }>['rule']): Verdict {
  return { kind: 'refused', rule };
}

function isTooMuch({ placing, structure }: Footing, newDeletes: readonly Range[]): boolean {
  let bornDead = 0;
  for (const range of newDeletes) {
    placing.delete(range);
    bornDead += structure.countIn(range);
  }
  return placing.tooMuch || bornDead > mostBornDead;
}

function startsBeyond(fresh: readonly StructShape[], ahead: Ahead): boolean {
  const firsts = new Map<number, StructShape>();
  for (const struct of fresh) if (!firsts.has(struct.client)) firsts.set(struct.client, struct);
  return [...firsts.values()].some((struct) => struct.clock > ahead.clockOf(struct.client));
}
