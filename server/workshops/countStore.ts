import { count, inArray, sql } from 'drizzle-orm';
import { contribution, participant, workshopTable } from '../../drizzle/schema/workshops.ts';
import type { WorkshopId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';

/** How many tables, people and contributions each has. */
export async function countsOf(reader: Reader, of: readonly WorkshopId[]) {
  if (of.length === 0)
    return new Map<WorkshopId, { tables: number; people: number; contributions: number }>();
  const [tables, people, contributions] = await Promise.all([
    reader
      .select({ of: workshopTable.workshop, count: count() })
      .from(workshopTable)
      .where(inArray(workshopTable.workshop, [...of]))
      .groupBy(workshopTable.workshop),
    reader
      .select({ of: participant.workshop, count: count() })
      .from(participant)
      .where(sql`${inArray(participant.workshop, [...of])} and ${participant.removedAt} is null`)
      .groupBy(participant.workshop),
    reader
      .select({ of: contribution.workshop, count: count() })
      .from(contribution)
      .where(inArray(contribution.workshop, [...of]))
      .groupBy(contribution.workshop),
  ]);
  const found = (rows: readonly { of: WorkshopId; count: number }[], id: WorkshopId) =>
    rows.find((row) => row.of === id)?.count ?? 0;
  return new Map(
    of.map((id) => [
      id,
      { tables: found(tables, id), people: found(people, id), contributions: found(contributions, id) },
    ]),
  );
}
