import type {
  ExternalSignatureRow,
  ExternalSignaturesView,
} from '../../../shared/decisions/externalSignature.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { Reader } from '../../platform/database.ts';
import { mayRegister } from './registerSignature.ts';
import { keptPdfOf, type StoredSignature, signaturesOf } from './signatureStore.ts';
import type { SignedSubject } from './subject.ts';

/** What was signed outside of a version or a round, for whoever may read it. */
export async function viewSignatures(
  reader: Reader,
  actor: Actor,
  subject: SignedSubject,
): Promise<ExternalSignaturesView> {
  const [pdf, signatures] = await Promise.all([keptPdfOf(reader, subject), signaturesOf(reader, subject)]);
  return {
    pdf: pdf === null ? null : { sha256: pdf.sha256, madeAt: pdf.madeAt.toISOString() },
    mayRegister: mayRegister(actor),
    signatures: signatures.map(rowOf),
  };
}

function rowOf(row: StoredSignature): ExternalSignatureRow {
  return {
    id: row.id,
    fileName: row.fileName,
    sha256: row.sha256,
    protocol: { number: row.protocolNumber, date: row.protocolDate },
    reading: row.reading,
    registeredBy: row.registeredBy,
    registeredAt: row.registeredAt.toISOString(),
  };
}
