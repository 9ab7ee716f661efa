import { fileLimits } from '../../../shared/documents/files.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Transaction } from '../../platform/database.ts';
import { type FileFacts, type NewFile, putFile } from '../../platform/fileStore.ts';
import { filesHeld } from './documentFileStore.ts';

/** Stores a file for a document that has room for it; the transaction holds the document. */
export async function takeIn(
  tx: Transaction,
  document: DocumentId,
  file: NewFile,
): Promise<Result<FileFacts>> {
  const held = await filesHeld(tx, document);
  const isFull = held.files >= fileLimits.files || held.bytes + file.bytes.length > fileLimits.bytes;
  return isFull ? refuse('too_many_files') : ok(await putFile(tx, file));
}
