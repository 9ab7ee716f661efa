import { inArray, sql } from 'drizzle-orm';
import { observation } from '../../drizzle/schema/discussion.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { MatrixRow } from '../../shared/recommendations/matrix.ts';
import type { Reader } from '../platform/database.ts';

/** How many observations each of these has received, and how many of them wait no more. */
export async function observationCounts(
  reader: Reader,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, MatrixRow['observations']>> {
  if (documents.length === 0) return new Map();
  const rows = await reader
    .select({
      document: observation.document,
      received: sql<number>`count(*)::int`,
      answered: sql<number>`count(*) filter (where ${observation.state} <> 'open')::int`,
    })
    .from(observation)
    .where(inArray(observation.document, [...documents]))
    .groupBy(observation.document);
  return new Map(rows.map(({ document, ...counts }) => [document, counts]));
}
