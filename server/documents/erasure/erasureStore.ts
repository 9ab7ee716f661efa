import { and, count, eq, isNull, lt } from 'drizzle-orm';
import { documentProfile, erasure, version } from '../../../drizzle/schema/documents.ts';
import { documentSnapshot, documentUpdate } from '../../../drizzle/schema/sync.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

export type ErasureRow = typeof erasure.$inferInsert;

export async function insertErasure(tx: Transaction, row: ErasureRow): Promise<void> {
  await tx.insert(erasure).values(row);
}

/** Deletes the log and the snapshots of every epoch before one. As `corale_eraser`. */
export async function forgetEpochsBefore(tx: Transaction, id: DocumentId, epoch: number): Promise<void> {
  await tx
    .delete(documentUpdate)
    .where(and(eq(documentUpdate.document, id), lt(documentUpdate.epoch, epoch)));
  await tx
    .delete(documentSnapshot)
    .where(and(eq(documentSnapshot.document, id), lt(documentSnapshot.epoch, epoch)));
}

/** Whether a version waits for its bytes, which come from the log that an erasure deletes. */
export async function isBeingFrozen(tx: Transaction, id: DocumentId): Promise<boolean> {
  const waiting = and(
    eq(version.document, id),
    isNull(version.hash),
    isNull(version.content),
    isNull(version.erasure),
  );
  return (await tx.$count(version, waiting)) > 0;
}

/** How many changes the log of a text holds. */
export async function updatesOf(reader: Reader, id: DocumentId): Promise<number> {
  const [row] = await reader
    .select({ updates: count() })
    .from(documentUpdate)
    .where(eq(documentUpdate.document, id));
  return row?.updates ?? 0;
}

/** Texts that were copied from this one. */
export async function copiesOf(
  reader: Reader,
  id: DocumentId,
): Promise<readonly { readonly document: DocumentId; readonly title: string }[]> {
  return reader
    .select({ document: documentProfile.document, title: documentProfile.title })
    .from(documentProfile)
    .where(eq(documentProfile.derivedFrom, id));
}
