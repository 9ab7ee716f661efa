import { and, eq, inArray, sql } from 'drizzle-orm';
import { attachment, documentFile } from '../../../drizzle/schema/documents.ts';
import { storedFile } from '../../../drizzle/schema/platform.ts';
import type { DocumentId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';
import type { FileFacts } from '../../platform/fileStore.ts';

/** Lets a document show a file; false where it could already. */
export async function letShow(
  tx: Transaction,
  row: {
    readonly document: DocumentId;
    readonly sha256: string;
    readonly person: PersonId;
    readonly at: Date;
  },
): Promise<boolean> {
  const added = await tx
    .insert(documentFile)
    .values(row)
    .onConflictDoNothing()
    .returning({ sha256: documentFile.sha256 });
  return added.length > 0;
}

/** Lets a copy show those of these files that its original may show. */
export async function letShowLike(
  tx: Transaction,
  {
    from,
    to,
    files,
    ...by
  }: {
    readonly from: DocumentId;
    readonly to: DocumentId;
    readonly files: ReadonlySet<string>;
    readonly person: PersonId;
    readonly at: Date;
  },
): Promise<void> {
  if (files.size === 0) return;
  const shown = await tx
    .select({ sha256: documentFile.sha256 })
    .from(documentFile)
    .where(and(eq(documentFile.document, from), inArray(documentFile.sha256, [...files])));
  if (shown.length === 0) return;
  await tx.insert(documentFile).values(shown.map(({ sha256 }) => ({ document: to, sha256, ...by })));
}

/** A file that a document may show; null for every other. */
export async function shownFile(
  reader: Reader,
  document: DocumentId,
  sha256: string,
): Promise<FileFacts | null> {
  const rows = await reader
    .select({ sha256: storedFile.sha256, size: storedFile.size, mediaType: storedFile.mediaType })
    .from(documentFile)
    .innerJoin(storedFile, eq(storedFile.sha256, documentFile.sha256))
    .where(and(eq(documentFile.document, document), eq(documentFile.sha256, sha256)));
  return rows[0] ?? null;
}

/** How much a document has taken in: images, attachments, and attachments that were taken off. */
export async function filesHeld(
  reader: Reader,
  document: DocumentId,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const [held] = await reader.execute<{ readonly files: number; readonly bytes: number }>(sql`
    select count(*)::int as files, coalesce(sum(${storedFile.size}), 0)::float8 as bytes
    from ${storedFile} where ${storedFile.sha256} in (
      select ${documentFile.sha256} from ${documentFile} where ${documentFile.document} = ${document}
      union select ${attachment.sha256} from ${attachment} where ${attachment.document} = ${document})`);
  return held ?? { files: 0, bytes: 0 };
}
