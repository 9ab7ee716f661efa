import { and, desc, eq, lte, max, sql } from 'drizzle-orm';
import { documentUpdate } from '../../../drizzle/schema/sync.ts';
import { workshopTable } from '../../../drizzle/schema/workshops.ts';
import type { DocumentId, WorkshopId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';
import type { TextMoment } from '../../sync/textAt.ts';

/** More than an evening has minutes. */
const mostMoments = 240;

/** When each table's text was last written by somebody: its beginning is nobody's writing. */
export async function writtenAtTables(reader: Reader, of: WorkshopId) {
  const rows = await reader
    .select({ table: workshopTable.id, at: max(documentUpdate.at) })
    .from(workshopTable)
    .innerJoin(documentUpdate, eq(documentUpdate.document, workshopTable.document))
    .where(and(eq(workshopTable.workshop, of), sql`${documentUpdate.seq} > 1`))
    .groupBy(workshopTable.id);
  return rows.flatMap(({ table, at }) => (at === null ? [] : [{ table, at: at.toISOString() }]));
}

/** The minutes in which somebody wrote in a text, newest first: the last change of each, and by how many. */
export async function momentsOf(reader: Reader, document: DocumentId) {
  const minute = sql`date_trunc('minute', ${documentUpdate.at})`;
  const rows = await reader
    .select({
      at: max(documentUpdate.at),
      people: sql<number>`count(distinct ${documentUpdate.member})::int`,
    })
    .from(documentUpdate)
    .where(and(eq(documentUpdate.document, document), sql`${documentUpdate.seq} > 1`))
    .groupBy(minute)
    .orderBy(desc(minute))
    .limit(mostMoments);
  return rows.flatMap(({ at, people }) => (at === null ? [] : [{ at: at.toISOString(), people }]));
}

/** The last update that a text held at an instant; null where it had none, or the log cannot tell any more. */
export async function momentAt(reader: Reader, document: DocumentId, at: Date): Promise<TextMoment | null> {
  // Pages know milliseconds, the log is finer.
  const until = new Date(at.getTime() + 1);
  const [row] = await reader
    .select({ epoch: documentUpdate.epoch, seq: documentUpdate.seq })
    .from(documentUpdate)
    .where(and(eq(documentUpdate.document, document), lte(documentUpdate.at, until)))
    .orderBy(desc(documentUpdate.seq))
    .limit(1);
  return row ?? null;
}
