import type { DocumentId, SignOffRoundId, VersionId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { readable } from '../../documents/rights.ts';
import { kindWords } from '../attestation/attestationWords.ts';
import { type AttestationDeps, roundFile } from '../attestation/roundFile.ts';
import type { TypstJob } from '../pdf/typstJob.ts';
import { loadRound } from '../rounds/loadedRound.ts';
import type { SignedSubject } from './subject.ts';
import { type VersionFileDeps, versionFile } from './versionFile.ts';
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
  deps: VersionFileDeps,
  actor: Actor,
  document: DocumentId,
  id: VersionId,
): Promise<Result<OpenSubject>> {
  const found = await readable(deps.db, actor, document);
  if (!found.ok) return found;
  const printed = await printedVersion(deps.db, document, id);
  if (printed === null) return refuse('not_found');
  if (printed.isErased) return refuse('text_erased');
  return ok({
    subject: { on: 'version', version: id },
    isSettled: printed.isFrozen,
    fileName: `${printed.title} - versione ${printed.number}.pdf`,
    prepare: () => versionFile(deps, actor, document, printed),
  });
}

/** The attestation of a round; there is none while it is open. */
export async function roundSubject(
  deps: AttestationDeps,
  actor: Actor,
  id: SignOffRoundId,
): Promise<Result<OpenSubject>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const round = await loadRound(deps.db, actor.district, id);
  if (round === null) return refuse('not_found');
  const { kind, number } = round.state.opening;
  return ok({
    subject: { on: 'round', round: id },
    isSettled: round.state.phase.kind === 'closed',
    fileName: `${kindWords[kind]} n. ${number}.pdf`,
    prepare: () => roundFile(deps, actor, round),
  });
}

/** Whether somebody may read what a signature is about; not, where its text was erased. */
export async function mayReadSigned(
  deps: AttestationDeps & VersionFileDeps,
  actor: Actor,
  { version, round }: { readonly version: VersionId | null; readonly round: SignOffRoundId | null },
): Promise<boolean> {
  if (round !== null) return (await roundSubject(deps, actor, round)).ok;
  const document = version === null ? null : await documentOf(deps.db, version);
  return version !== null && document !== null && (await versionSubject(deps, actor, document, version)).ok;
}
