import type { SignOffRoundId, VersionId } from '../../../shared/kernel/ids.ts';

/** What is signed outside: the text of a version, or the attestation of a closed round. */
export type SignedSubject =
  | { readonly on: 'version'; readonly version: VersionId }
  | { readonly on: 'round'; readonly round: SignOffRoundId };

export function subjectId(subject: SignedSubject): VersionId | SignOffRoundId {
  return subject.on === 'version' ? subject.version : subject.round;
}
