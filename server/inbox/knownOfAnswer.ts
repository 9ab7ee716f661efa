import { eq } from 'drizzle-orm';
import { documentProfile } from '../../drizzle/schema/documents.ts';
import { recommendationFields } from '../../shared/documents/fields/recommendation.ts';
import type { AnswerKnown } from '../../shared/inbox/whoIsToldOfAnswer.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';
import type { Audiences } from './audiences.ts';

/** Who proposed a recommendation: by the organisations that it names, as they are today, and by her own hand. */
export async function knownOfAnswer(
  reader: Reader,
  recommendation: DocumentId,
  people: Audiences,
): Promise<AnswerKnown> {
  const [row] = await reader
    .select({ fields: documentProfile.fields, createdBy: documentProfile.createdBy })
    .from(documentProfile)
    .where(eq(documentProfile.document, recommendation));
  const proponents = recommendationFields.proponents.schema.safeParse(row?.fields['proponents']).data ?? [];
  const author = row?.createdBy ?? null;
  return {
    proposers: [...proponents.flatMap(people.actingFor), ...(author === null ? [] : [author])],
    mayRead: people.mayRead,
  };
}
