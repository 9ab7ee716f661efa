import { and, eq, inArray, ne } from 'drizzle-orm';
import { attachment, documentFile } from '../../../drizzle/schema/documents.ts';
import { storedFile } from '../../../drizzle/schema/platform.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

/** Of these files, those that belong to a document: what is asked of another one's is not touched. */
export async function filesOfDocument(
  reader: Reader,
  document: DocumentId,
  wanted: readonly string[],
): Promise<ReadonlySet<string>> {
  if (wanted.length === 0) return new Set();
  const shown = await reader
    .select({ sha256: documentFile.sha256 })
    .from(documentFile)
    .where(and(eq(documentFile.document, document), inArray(documentFile.sha256, [...wanted])));
  const attached = await reader
    .select({ sha256: attachment.sha256 })
    .from(attachment)
    .where(and(eq(attachment.document, document), inArray(attachment.sha256, [...wanted])));
  return new Set([...shown, ...attached].map(({ sha256 }) => sha256));
}

/** Whether another document shows a file or has it attached. */
export async function isElsewhere(reader: Reader, document: DocumentId, sha256: string): Promise<boolean> {
  const shown = await reader.$count(
    documentFile,
    and(eq(documentFile.sha256, sha256), ne(documentFile.document, document)),
  );
  const attached = await reader.$count(
    attachment,
    and(eq(attachment.sha256, sha256), ne(attachment.document, document)),
  );
  return shown + attached > 0;
}

/** SQLSTATE 23503: something else refers to it still. */
const stillReferred = '23503';

/** Takes files from a document, and destroys those that nothing else refers to. As `corale_eraser`. */
export async function eraseFiles(
  tx: Transaction,
  document: DocumentId,
  files: ReadonlySet<string>,
): Promise<void> {
  for (const sha256 of files) {
    await tx
      .delete(documentFile)
      .where(and(eq(documentFile.document, document), eq(documentFile.sha256, sha256)));
    await eraseStoredFile(tx, sha256);
  }
}

/** Destroys the bytes of a file, unless something else refers to it. As `corale_eraser`. */
export async function eraseStoredFile(tx: Transaction, sha256: string): Promise<void> {
  try {
    await tx.transaction((inner) => inner.delete(storedFile).where(eq(storedFile.sha256, sha256)));
  } catch (error) {
    if (!isStillReferred(error)) throw error;
  }
}

function isStillReferred(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return (cause as { readonly code?: unknown }).code === stillReferred;
}
