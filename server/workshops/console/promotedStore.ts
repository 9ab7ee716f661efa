import { eq, inArray } from 'drizzle-orm';
import { documentProfile } from '../../../drizzle/schema/documents.ts';
import { recommendationOrigin } from '../../../drizzle/schema/workshops.ts';
import { codeOf } from '../../../shared/documents/code.ts';
import type { RecommendationFields } from '../../../shared/documents/fields/recommendation.ts';
import type { RecommendationState } from '../../../shared/documents/recommendationLife.ts';
import type { DocumentId, WorkshopId } from '../../../shared/kernel/ids.ts';
import type { Promoted } from '../../../shared/workshops/consoleApi.ts';
import { placesInPlan } from '../../plan/store.ts';
import type { Reader } from '../../platform/database.ts';

/** The recommendations that groups of a workshop became, as they say of themselves now. */
export async function promotedIn(reader: Reader, of: WorkshopId): Promise<readonly Promoted[]> {
  const rows = await reader
    .select({
      document: documentProfile.document,
      number: documentProfile.number,
      state: documentProfile.state,
      fields: documentProfile.fields,
    })
    .from(recommendationOrigin)
    .innerJoin(documentProfile, eq(documentProfile.document, recommendationOrigin.document))
    .where(eq(recommendationOrigin.workshop, of));
  // What is stored there was parsed when it was written, and a group becomes nothing but a recommendation.
  const known = rows.map((row) => ({ ...row, said: row.fields as RecommendationFields }));
  const sections = await sectionsNamed(reader, [
    ...new Set(known.flatMap(({ said }) => said.sections ?? [])),
  ]);
  return known.map(({ document, number, state, said }) => ({
    document,
    code: codeOf({ kind: 'recommendation', number }) ?? '',
    state: state as RecommendationState,
    addressee: said.addressee?.to ?? null,
    sections: (said.sections ?? []).flatMap((id) => sections.get(id) ?? []),
  }));
}

/** "9.B Politiche abitative" */
async function sectionsNamed(
  reader: Reader,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, string>> {
  if (ids.length === 0) return new Map();
  const [titles, places] = await Promise.all([
    reader
      .select({ id: documentProfile.document, title: documentProfile.title })
      .from(documentProfile)
      .where(inArray(documentProfile.document, [...ids])),
    placesInPlan(reader, ids),
  ]);
  return new Map(
    titles.map(({ id, title }) => [id, [places.get(id)?.number, title].filter((part) => part).join(' ')]),
  );
}
