import type { DocumentState } from '../../../shared/documents/lives.ts';
import type { ChangeWeight } from '../../../shared/documents/version.ts';
import type { DocumentId, PersonId, VersionId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';

type Kept = {
  readonly version: VersionId;
  readonly number: number;
  readonly epoch: number;
  readonly seq: number;
  readonly hash: string;
};

/** What is put on record of versions: their hashes, never their words. */
export const versionActs = {
  kept: (document: DocumentId, by: PersonId, { version, number, epoch, seq, hash }: Kept): Act => ({
    act: 'version.kept',
    by,
    subject: document,
    facts: { version, number, epoch, seq, hash },
  }),
  /** By the server's own hand: who froze it is on record with the step. */
  frozen: (
    document: DocumentId,
    by: PersonId | null,
    made: Kept & {
      readonly canonicalisation: string;
      readonly schemaVersion: number;
      readonly change: ChangeWeight | null;
    },
  ): Act => ({
    act: 'version.frozen',
    by,
    subject: document,
    facts: {
      version: made.version,
      number: made.number,
      epoch: made.epoch,
      seq: made.seq,
      hash: made.hash,
      canonicalisation: made.canonicalisation,
      schemaVersion: made.schemaVersion,
      change: made.change,
    },
  }),
  /** A freeze that came to nothing: the text has to be repaired first (V3). */
  takenBack: (
    document: DocumentId,
    taken: {
      readonly version: VersionId;
      readonly number: number;
      readonly from: DocumentState;
      readonly to: DocumentState;
    },
  ): Act => ({
    act: 'version.taken_back',
    by: null,
    subject: document,
    facts: { version: taken.version, number: taken.number, from: taken.from, to: taken.to },
  }),
  restored: (
    document: DocumentId,
    by: PersonId,
    {
      version,
      number,
      seq,
    }: { readonly version: VersionId; readonly number: number; readonly seq: number | null },
  ): Act => ({ act: 'version.restored', by, subject: document, facts: { version, number, seq } }),
  repaired: (document: DocumentId, by: PersonId, seq: number): Act => ({
    act: 'document.repaired',
    by,
    subject: document,
    facts: { seq },
  }),
};
