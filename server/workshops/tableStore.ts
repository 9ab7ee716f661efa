import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { document } from '../../drizzle/schema/sync.ts';
import {
  contribution,
  minorityPosition,
  participant,
  workshopTable,
} from '../../drizzle/schema/workshops.ts';
import type { DocumentId, WorkshopId, WorkshopTableId } from '../../shared/kernel/ids.ts';
import type { TableRow } from '../../shared/workshops/board.ts';
import type { Reader, Transaction } from '../platform/database.ts';

export async function tablesOf(reader: Reader, of: WorkshopId): Promise<readonly TableRow[]> {
  return reader
    .select(columns)
    .from(workshopTable)
    .where(eq(workshopTable.workshop, of))
    .orderBy(asc(workshopTable.number));
}

export async function tableOf(
  reader: Reader,
  id: WorkshopTableId,
): Promise<(TableRow & { readonly workshop: WorkshopId; readonly epoch: number }) | null> {
  const [row] = await reader
    .select({ ...columns, workshop: workshopTable.workshop, epoch: document.epoch })
    .from(workshopTable)
    .innerJoin(document, eq(document.id, workshopTable.document))
    .where(eq(workshopTable.id, id));
  return row ?? null;
}

export async function insertTable(
  tx: Transaction,
  made: {
    readonly id: WorkshopTableId;
    readonly workshop: WorkshopId;
    readonly number: number;
    readonly document: DocumentId;
  },
): Promise<void> {
  await tx.insert(workshopTable).values(made);
}

/** False where somebody else has changed it since: nothing is written then. With no change, it says that its text is another. */
export async function changeTable(
  tx: Transaction,
  id: WorkshopTableId,
  seen: number,
  to: { readonly frozen?: boolean; readonly name?: string | null },
): Promise<boolean> {
  const changed = await tx
    .update(workshopTable)
    .set({ ...to, revision: sql`${workshopTable.revision} + 1` })
    .where(and(eq(workshopTable.id, id), eq(workshopTable.revision, seen)))
    .returning({ id: workshopTable.id });
  return changed.length === 1;
}

/** Whether anybody sits or sat at a table, or wrote there: a card, a word of its text, what a few did not share. */
export async function holdsAnything(reader: Reader, { id, document: text }: TableRow): Promise<boolean> {
  const rows = await reader.execute<{ holds: boolean }>(sql`
    select exists (select from ${participant} where ${participant.table} = ${id})
      or exists (select from ${contribution} where ${contribution.table} = ${id})
      or exists (select from ${minorityPosition} where ${minorityPosition.table} = ${id})
      or exists (select from ${document} where ${document.id} = ${text} and ${document.head} > 1) as holds`);
  return rows[0]?.holds ?? true;
}

/** Takes it away, and moves those behind it up, one after the other: no two have one number. */
export async function removeTable(
  tx: Transaction,
  {
    id,
    workshop,
    number,
  }: { readonly id: WorkshopTableId; readonly workshop: WorkshopId; readonly number: number },
): Promise<void> {
  await tx.delete(workshopTable).where(eq(workshopTable.id, id));
  const behind = await tx
    .select({ id: workshopTable.id, number: workshopTable.number })
    .from(workshopTable)
    .where(and(eq(workshopTable.workshop, workshop), gt(workshopTable.number, number)))
    .orderBy(asc(workshopTable.number));
  for (const one of behind)
    await tx
      .update(workshopTable)
      .set({ number: one.number - 1, revision: sql`${workshopTable.revision} + 1` })
      .where(eq(workshopTable.id, one.id));
}

/** How many people sit at each of these tables. */
export async function seatedAt(
  reader: Reader,
  tables: readonly WorkshopTableId[],
): Promise<ReadonlyMap<WorkshopTableId, number>> {
  if (tables.length === 0) return new Map();
  const rows = await reader
    .select({ table: participant.table, people: sql<number>`count(*)::int` })
    .from(participant)
    .where(and(inArray(participant.table, [...tables]), isNull(participant.removedAt)))
    .groupBy(participant.table);
  return new Map(rows.flatMap(({ table, people }) => (table === null ? [] : [[table, people] as const])));
}

const columns = {
  id: workshopTable.id,
  revision: workshopTable.revision,
  number: workshopTable.number,
  name: workshopTable.name,
  document: workshopTable.document,
  frozen: workshopTable.frozen,
};
