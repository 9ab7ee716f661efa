import { desc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { district } from '../../drizzle/schema/people.ts';
import { planCycle, planEntry } from '../../drizzle/schema/plan.ts';
import type { DistrictId, DocumentId, PlanCycleId, PlanEntryId } from '../../shared/kernel/ids.ts';
import type { Place, Places } from '../documents/places.ts';
import type { Reader, Transaction } from '../platform/database.ts';

export type CycleRow = { readonly id: PlanCycleId; readonly name: string };

/** A line of the tree as it is stored: either a heading with a title, or a section with its document. */
export type EntryRow = {
  readonly id: PlanEntryId;
  readonly parent: PlanEntryId | null;
  readonly position: number;
  readonly number: string;
  readonly title: string | null;
  readonly document: DocumentId | null;
};

/** The plan that a district is writing: its newest cycle. */
export async function currentCycle(reader: Reader, of: DistrictId): Promise<CycleRow | null> {
  const rows = await reader
    .select({ id: planCycle.id, name: planCycle.name })
    .from(planCycle)
    .where(eq(planCycle.district, of))
    .orderBy(desc(planCycle.firstYear))
    .limit(1);
  return rows[0] ?? null;
}

/** Nobody else begins a plan in this district until the transaction ends. */
export async function lockPlansOf(tx: Transaction, of: DistrictId): Promise<void> {
  await tx.select({ id: district.id }).from(district).where(eq(district.id, of)).for('no key update');
}

/** Nobody else changes the tree of this cycle until the transaction ends. */
export async function lockCycle(tx: Transaction, cycle: PlanCycleId): Promise<void> {
  await tx.select({ id: planCycle.id }).from(planCycle).where(eq(planCycle.id, cycle)).for('update');
}

export async function entriesOf(reader: Reader, cycle: PlanCycleId): Promise<readonly EntryRow[]> {
  return reader
    .select({
      id: planEntry.id,
      parent: planEntry.parent,
      position: planEntry.position,
      number: planEntry.number,
      title: planEntry.title,
      document: planEntry.document,
    })
    .from(planEntry)
    .where(eq(planEntry.cycle, cycle))
    .orderBy(planEntry.position);
}

export async function insertEntry(tx: Transaction, cycle: PlanCycleId, entry: EntryRow): Promise<void> {
  await tx.insert(planEntry).values({ ...entry, cycle });
}

export async function isPlaced(reader: Reader, document: DocumentId): Promise<boolean> {
  const rows = await reader
    .select({ id: planEntry.id })
    .from(planEntry)
    .where(eq(planEntry.document, document));
  return rows.length > 0;
}

/** Fills the port of `documents`: where each of these stands. */
export const placesInPlan: Places = async (reader, documents) => {
  const parent = alias(planEntry, 'heading');
  const rows = await reader
    .select({
      document: planEntry.document,
      number: planEntry.number,
      cycle: planCycle.name,
      heading: { number: parent.number, title: parent.title },
    })
    .from(planEntry)
    .innerJoin(planCycle, eq(planCycle.id, planEntry.cycle))
    .leftJoin(parent, eq(parent.id, planEntry.parent))
    .where(inArray(planEntry.document, [...documents]));
  return new Map(rows.flatMap((row) => (row.document === null ? [] : [[row.document, placeOf(row)]])));
};

function placeOf(row: {
  readonly number: string;
  readonly cycle: string;
  readonly heading: { readonly number: string; readonly title: string | null } | null;
}): Place {
  const under = row.heading === null ? null : `${row.heading.number} ${row.heading.title ?? ''}`.trim();
  return { cycle: row.cycle, number: row.number, under };
}
