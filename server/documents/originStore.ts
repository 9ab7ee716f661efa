import { and, count, eq } from 'drizzle-orm';
import { documentProfile } from '../../drizzle/schema/documents.ts';
import { documentUpdate } from '../../drizzle/schema/sync.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';

/** The text that a document was copied from, and when the last change was made that the copy holds. */
export type Origin = { readonly document: DocumentId; readonly title: string; readonly at: Date };

export async function originOf(reader: Reader, id: DocumentId): Promise<Origin | null> {
  const [copy] = await reader
    .select({
      from: documentProfile.derivedFrom,
      seq: documentProfile.derivedSeq,
      madeAt: documentProfile.createdAt,
    })
    .from(documentProfile)
    .where(eq(documentProfile.document, id));
  if (copy === undefined || copy.from === null || copy.seq === null) return null;
  const [origin] = await reader
    .select({ document: documentProfile.document, title: documentProfile.title, at: documentUpdate.at })
    .from(documentProfile)
    // That row may have been forgotten, or erased: the copy was made at the same moment, or soon after.
    .leftJoin(
      documentUpdate,
      and(eq(documentUpdate.document, documentProfile.document), eq(documentUpdate.seq, copy.seq)),
    )
    .where(eq(documentProfile.document, copy.from));
  return origin === undefined ? null : { ...origin, at: origin.at ?? copy.madeAt };
}

/** How many documents were copied from this one. */
export async function modelsOf(reader: Reader, id: DocumentId): Promise<number> {
  const [row] = await reader
    .select({ models: count() })
    .from(documentProfile)
    .where(eq(documentProfile.derivedFrom, id));
  return row?.models ?? 0;
}
