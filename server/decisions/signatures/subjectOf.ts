import type { DocumentId, VersionId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { readable } from '../../documents/rights.ts';
import type { Reader } from '../../platform/database.ts';
import type { TypstJob } from '../pdf/typstJob.ts';
import type { SignedSubject } from './subject.ts';
import { versionFile } from './versionFile.ts';
import { documentOf, printedVersion } from './versionStore.ts';

/** What an address is about, for a reader who may know it: how its PDF is made, and what that is called. */
export type OpenSubject = {
  readonly subject: SignedSubject;
  /** Whether it stands: the text of a frozen version, the attestation of a closed round. */
  readonly isSettled: boolean;
  readonly fileName: string;
  readonly prepare: () => Promise<Result<TypstJob>>;
};

export async function versionSubject(
  reader: Reader,
  actor: Actor,
  document: DocumentId,
  id: VersionId,
): Promise<Result<OpenSubject>> {
  const found = await readable(reader, actor, document);
  if (!found.ok) return found;
  const printed = await printedVersion(reader, document, id);
  if (printed === null) return refuse('not_found');
  if (printed.isErased) return refuse('text_erased');
  return ok({
    subject: { on: 'version', version: id },
    isSettled: printed.isFrozen,
    fileName: `${printed.title} - versione ${printed.number}.pdf`,
    prepare: () => versionFile(reader, document, printed),
  });
}

/** Whether somebody may read what a signature is about; not, where its text was erased. */
export async function mayReadVersion(reader: Reader, actor: Actor, id: VersionId): Promise<boolean> {
  const document = await documentOf(reader, id);
  return document !== null && (await versionSubject(reader, actor, document, id)).ok;
}
