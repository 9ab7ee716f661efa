import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { documentProfile } from '../../drizzle/schema/documents.ts';
import { recommendationLink } from '../../drizzle/schema/recommendations.ts';
import { document } from '../../drizzle/schema/sync.ts';
import type { DistrictId, DocumentId, RecommendationLinkId } from '../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../platform/database.ts';

export type LinkRow = typeof recommendationLink.$inferSelect;

export async function insertLink(
  tx: Transaction,
  row: Pick<LinkRow, 'id' | 'recommendation' | 'section' | 'anchor' | 'extent' | 'by' | 'at'>,
): Promise<void> {
  await tx.insert(recommendationLink).values(row);
}

export async function linkOf(reader: Reader, id: RecommendationLinkId): Promise<LinkRow | null> {
  const [row] = await reader.select().from(recommendationLink).where(eq(recommendationLink.id, id));
  return row ?? null;
}

export async function changeLink(
  tx: Transaction,
  id: RecommendationLinkId,
  change: Partial<Pick<LinkRow, 'anchor' | 'takenBackBy' | 'takenBackAt' | 'takenBackReason'>>,
): Promise<void> {
  await tx.update(recommendationLink).set(change).where(eq(recommendationLink.id, id));
}

/** Every link of a district, oldest first, those taken back among them. */
export async function linksOf(reader: Reader, district: DistrictId): Promise<readonly LinkRow[]> {
  const rows = await reader
    .select({ link: recommendationLink })
    .from(recommendationLink)
    .innerJoin(document, eq(document.id, recommendationLink.section))
    .where(eq(document.district, district))
    .orderBy(asc(recommendationLink.at), asc(recommendationLink.id));
  return rows.map(({ link }) => link);
}

/** Those that count on one section. */
export async function linksIn(reader: Reader, section: DocumentId): Promise<readonly LinkRow[]> {
  return reader
    .select()
    .from(recommendationLink)
    .where(and(eq(recommendationLink.section, section), isNull(recommendationLink.takenBackAt)))
    .orderBy(asc(recommendationLink.at), asc(recommendationLink.id));
}

/** Those that count of some recommendations, oldest first, each with the title of its section. */
export async function linksFrom(reader: Reader, recommendations: readonly DocumentId[]) {
  if (recommendations.length === 0) return [];
  return reader
    .select({ link: recommendationLink, title: documentProfile.title })
    .from(recommendationLink)
    .innerJoin(documentProfile, eq(documentProfile.document, recommendationLink.section))
    .where(
      and(
        inArray(recommendationLink.recommendation, [...recommendations]),
        isNull(recommendationLink.takenBackAt),
      ),
    )
    .orderBy(asc(recommendationLink.at), asc(recommendationLink.id));
}
