import { inArray } from 'drizzle-orm';
import { documentProfile } from '../../drizzle/schema/documents.ts';
import { codeOf } from '../../shared/documents/code.ts';
import type { RecommendationState } from '../../shared/documents/recommendationLife.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';

/** A recommendation as reports and ways back name it. */
export type Recommended = {
  readonly code: string;
  readonly title: string;
  readonly state: RecommendationState;
};

export async function recommendedAs(
  reader: Reader,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, Recommended>> {
  if (documents.length === 0) return new Map();
  const rows = await reader
    .select({
      id: documentProfile.document,
      title: documentProfile.title,
      number: documentProfile.number,
      state: documentProfile.state,
    })
    .from(documentProfile)
    .where(inArray(documentProfile.document, [...documents]));
  return new Map(
    rows.map(({ id, title, number, state }) => [
      id,
      // What a group became is a recommendation.
      { code: codeOf({ kind: 'recommendation', number }) ?? '', title, state: state as RecommendationState },
    ]),
  );
}
