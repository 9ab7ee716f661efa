import type { ExternalSignatureId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import { type SignedSubject, subjectId } from './subject.ts';

/** What this room puts on record of PDFs and of what comes back signed. */
export const signatureActs = {
  /** The bytes that all who sign will sign. */
  pdfKept: (subject: SignedSubject, by: PersonId, sha256: string): Act => ({
    act: 'pdf.kept',
    by,
    subject: subjectId(subject),
    facts: { on: subject.on, sha256 },
  }),
  registered: (
    signature: ExternalSignatureId,
    by: PersonId,
    facts: {
      readonly subject: SignedSubject;
      readonly pdf: string;
      readonly sha256: string;
      readonly protocol: { readonly number: string; readonly date: string };
    },
  ): Act => ({
    act: 'signature.registered',
    by,
    subject: signature,
    facts: {
      on: facts.subject.on,
      of: subjectId(facts.subject),
      pdf: facts.pdf,
      sha256: facts.sha256,
      protocolNumber: facts.protocol.number,
      protocolDate: facts.protocol.date,
    },
  }),
};
