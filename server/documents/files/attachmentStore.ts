import { and, asc, eq, isNull } from 'drizzle-orm';
import { attachment } from '../../../drizzle/schema/documents.ts';
import { storedFile } from '../../../drizzle/schema/platform.ts';
import type { AttachmentId, DocumentId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

export type AttachmentRow = {
  readonly id: AttachmentId;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly by: PersonId | null;
  readonly at: Date;
};

const columns = {
  id: attachment.id,
  name: attachment.name,
  sha256: attachment.sha256,
  size: storedFile.size,
  by: attachment.addedBy,
  at: attachment.addedAt,
};

/** What is attached to a document now, in the order in which it came. */
export async function attachmentsOf(reader: Reader, document: DocumentId): Promise<readonly AttachmentRow[]> {
  return reader
    .select(columns)
    .from(attachment)
    .innerJoin(storedFile, eq(storedFile.sha256, attachment.sha256))
    .where(and(eq(attachment.document, document), isNull(attachment.removedAt)))
    .orderBy(asc(attachment.addedAt), asc(attachment.id));
}

/** One of them; null for what is not attached to this document, or not any more. */
export async function attachmentOf(
  reader: Reader,
  document: DocumentId,
  id: AttachmentId,
): Promise<AttachmentRow | null> {
  const rows = await reader
    .select(columns)
    .from(attachment)
    .innerJoin(storedFile, eq(storedFile.sha256, attachment.sha256))
    .where(and(eq(attachment.document, document), eq(attachment.id, id), isNull(attachment.removedAt)));
  return rows[0] ?? null;
}

export async function insertAttachment(
  tx: Transaction,
  row: {
    readonly id: AttachmentId;
    readonly document: DocumentId;
    readonly sha256: string;
    readonly name: string;
    readonly addedBy: PersonId;
    readonly addedAt: Date;
  },
): Promise<void> {
  await tx.insert(attachment).values(row);
}

/** Takes it off the list; the record keeps it. */
export async function takeOff(
  tx: Transaction,
  id: AttachmentId,
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<void> {
  await tx.update(attachment).set({ removedBy: by, removedAt: at }).where(eq(attachment.id, id));
}
