import { and, asc, eq, inArray, like, or } from 'drizzle-orm';
import { journalPayload } from '../../../drizzle/schema/platform.ts';
import { jsonHolds } from '../../../shared/documents/erasure/maskedJson.ts';
import type { DistrictId, DocumentId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';
import type { Erasing } from './erasureWitness.ts';

/** Entries of the record about a document, or about what belongs to it, that hold the words: their numbers. */
export async function entriesHolding(
  reader: Reader,
  district: DistrictId,
  { document, words }: Pick<Erasing, 'document' | 'words'>,
  subjects: readonly string[],
): Promise<readonly number[]> {
  const rows = await reader
    .select({ seq: journalPayload.seq, payload: journalPayload.payload })
    .from(journalPayload)
    .where(and(eq(journalPayload.district, district), isAbout(document, subjects)))
    .orderBy(asc(journalPayload.seq));
  return rows.filter(({ payload }) => jsonHolds(JSON.parse(payload), words)).map(({ seq }) => seq);
}

function isAbout(document: DocumentId, subjects: readonly string[]) {
  return or(
    inArray(journalPayload.subject, [document, ...subjects]),
    // Of what was done to something else, such as a round, when this document is named in it.
    like(journalPayload.payload, `%${document}%`),
  );
}

/** Destroys what these entries say; the chain keeps their digests (J1). As `corale_eraser`. */
export async function eraseEntries(
  tx: Transaction,
  district: DistrictId,
  entries: readonly number[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .delete(journalPayload)
    .where(and(eq(journalPayload.district, district), inArray(journalPayload.seq, [...entries])));
}
