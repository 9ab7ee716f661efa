import type { SignatureLine, SignatureReading } from '../../../shared/decisions/externalSignature.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { readCms } from './cms.ts';
import { coveredBytes, pdfSignatures } from './pdfSignatures.ts';
import { signedDer } from './signedDer.ts';
import { signerLines } from './signerLines.ts';

/** A signed file may be signed again as a whole, "piano.pdf.p7m.p7m", so many times. */
const mostLayers = 6;

/**
 * What a file signed outside holds: the exported PDF, byte by byte, or it is refused; and the signatures, whose
 * arithmetic is checked and nothing else. No chain of certificates, no revocation, no word on what they are worth.
 */
export async function readSignedFile(
  file: Uint8Array,
  exported: Uint8Array,
): Promise<Result<SignatureReading>> {
  const peeled = await withoutEnvelopes(file);
  if (!peeled.ok) return peeled;
  const { content, lines, timeStamps } = peeled.value;
  if (!beginsWith(content, exported)) {
    const isSigned = lines.length > 0 || Buffer.from(content).includes('/ByteRange');
    return refuse(isSigned ? 'other_content_signed' : 'not_signed');
  }
  const inside = await insidePdf(content, exported.length);
  if (!inside.ok) return inside;
  const signatures = [...inside.value.lines, ...lines];
  // Bytes behind the PDF that no signature explains are not the PDF.
  if (content.length > exported.length && inside.value.lines.length === 0)
    return refuse(lines.length === 0 ? 'not_signed' : 'other_content_signed');
  if (signatures.length === 0) return refuse('not_signed');
  return ok({
    format: lines.length > 0 ? 'cades' : 'pades',
    signatures,
    timeStamps: timeStamps + inside.value.timeStamps,
    added: content.length - exported.length,
    addedAfter: inside.value.addedAfter,
  });
}

type Found = { readonly lines: readonly SignatureLine[]; readonly timeStamps: number };

/** Takes a file out of the signatures that enclose it. */
async function withoutEnvelopes(file: Uint8Array): Promise<Result<Found & { readonly content: Uint8Array }>> {
  let content = file;
  let timeStamps = 0;
  const lines: SignatureLine[] = [];
  for (let layer = 0; layer <= mostLayers; layer++) {
    const der = signedDer(content);
    if (der === null) return ok({ content, lines, timeStamps });
    const cms = readCms(der);
    if (!cms.ok) return cms;
    // A signature without its content is not the signed document that the protocol register keeps.
    if (cms.value.content === null) return refuse('other_content_signed');
    if (cms.value.isTimeStamp) timeStamps += 1;
    else {
      const found = await signerLines(cms.value.signed, cms.value.content);
      if (!found.ok) return found;
      lines.push(...found.value);
    }
    content = cms.value.content;
  }
  return refuse('signature_unreadable');
}

async function insidePdf(
  file: Uint8Array,
  kept: number,
): Promise<Result<Found & { readonly addedAfter: number }>> {
  const signatures = pdfSignatures(file, kept);
  if (!signatures.ok) return signatures;
  let timeStamps = 0;
  const lines: SignatureLine[] = [];
  for (const signature of signatures.value) {
    const cms = readCms(signature.der);
    if (!cms.ok) return cms;
    if (cms.value.isTimeStamp) {
      timeStamps += 1;
      continue;
    }
    if (cms.value.content !== null) return refuse('signature_unreadable');
    const found = await signerLines(cms.value.signed, coveredBytes(file, signature));
    if (!found.ok) return found;
    lines.push(...found.value);
  }
  return ok({ lines, timeStamps, addedAfter: file.length - (signatures.value.at(-1)?.end ?? file.length) });
}

function beginsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.length > 0 && Buffer.from(start).equals(bytes.subarray(0, start.length));
}
