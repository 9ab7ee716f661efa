import type { DocumentId, PlanEntryId } from '../../shared/kernel/ids.ts';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { nextNumber } from '../../shared/plan/nextNumber.ts';
import { readable } from '../documents/rights.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import { currentCycle, type EntryRow, entriesOf, insertEntry, isPlaced, lockCycle } from './store.ts';

type Wanted = { readonly document: DocumentId; readonly under: PlanEntryId | null };
export type Placed = { readonly id: PlanEntryId; readonly number: string };

/** Gives a section its place in the plan: last under a heading, or last at the top. */
export async function placeSection(
  deps: { readonly db: Database; readonly clock: Clock; readonly ids: Ids },
  actor: Actor,
  wanted: Wanted,
): Promise<Result<Placed>> {
  if (!can(actor, 'plan.arrange', { sameDistrict: true })) return refuse('forbidden');
  return transact(deps, actor.district, async (tx) => {
    const entry = await lastEntry(tx, deps.ids, actor, wanted);
    if (!entry.ok) return entry;
    const { cycle, row } = entry.value;
    await insertEntry(tx, cycle.id, row);
    const act = {
      act: 'plan.placed',
      by: actor.person,
      subject: wanted.document,
      facts: { cycle: cycle.id, entry: row.id, number: row.number, under: wanted.under },
    };
    return done({ id: row.id, number: row.number }, [act]);
  });
}

async function lastEntry(tx: Transaction, ids: Ids, actor: Actor, wanted: Wanted) {
  const found = await readable(tx, actor, wanted.document);
  if (!found.ok) return found;
  if (found.value.kind !== 'plan_section') return refuse('not_found');
  const cycle = await currentCycle(tx, actor.district);
  if (cycle === null) return refuse('not_found');
  // Two people who place at the same moment must not take the same number.
  await lockCycle(tx, cycle.id);
  if (await isPlaced(tx, wanted.document)) return refuse('already_placed');
  const entries = await entriesOf(tx, cycle.id);
  const heading = wanted.under === null ? null : entries.find((entry) => entry.id === wanted.under);
  if (heading === undefined || heading?.title === null) return refuse('not_found');
  const siblings = entries.filter((entry) => entry.parent === wanted.under);
  const row: EntryRow = {
    id: ids.newId<PlanEntryId>(),
    parent: wanted.under,
    position: Math.max(0, ...siblings.map((entry) => entry.position)) + 1,
    number: nextNumber(
      heading?.number ?? null,
      siblings.map((entry) => entry.number),
    ),
    title: null,
    document: wanted.document,
  };
  return { ok: true as const, value: { cycle, row } };
}
