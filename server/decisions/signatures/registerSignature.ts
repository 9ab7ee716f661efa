import type { z } from 'zod';
import type { registerSignatureForm } from '../../../shared/decisions/externalSignature.ts';
import type { ExternalSignatureId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { putFile } from '../../platform/fileStore.ts';
import type { UploadedFile } from '../../platform/readFileForm.ts';
import { done, transact } from '../../platform/transact.ts';
import { readInThread } from './readInThread.ts';
import { signatureActs } from './signatureActs.ts';
import { fileBytes, insertSignature, keptPdfOf } from './signatureStore.ts';
import type { SignaturesDeps } from './signaturesDeps.ts';
import type { SignedSubject } from './subject.ts';

export type Registration = z.infer<typeof registerSignatureForm> & { readonly file: UploadedFile };

export function mayRegister(actor: Actor): boolean {
  return can(actor, 'signature.register', { sameDistrict: true });
}

/**
 * Takes in what was signed outside (docs/spec/decisions.md J7): it has to hold the very bytes that Corale gave, and its
 * signatures have to fit them. What is kept is the file, its protocol number, and what was found in it.
 */
export async function registerSignature(
  deps: SignaturesDeps,
  actor: Actor,
  subject: SignedSubject,
  { file, protocolNumber, protocolDate }: Registration,
): Promise<Result<ExternalSignatureId>> {
  if (!mayRegister(actor)) return refuse('forbidden');
  const kept = await keptPdfOf(deps.db, subject);
  // Nobody has downloaded it yet: whatever was signed, it was not this.
  if (kept === null) return refuse('other_content_signed');
  const exported = await fileBytes(deps.db, kept.sha256);
  if (exported === null) return refuse('text_erased');
  const reading = await readInThread({ file: file.bytes, exported });
  if (!reading.ok) return reading;
  const { format } = reading.value;
  return transact(deps, actor.district, async (tx) => {
    const at = deps.clock.now();
    const { sha256, size } = await putFile(tx, { bytes: file.bytes, mediaType: mediaTypes[format], at });
    const id = deps.ids.newId<ExternalSignatureId>();
    const isNew = await insertSignature(tx, subject, {
      id,
      district: actor.district,
      pdf: kept.sha256,
      sha256,
      size,
      fileName: file.name,
      format,
      protocolNumber,
      protocolDate,
      reading: reading.value,
      registeredBy: actor.person,
      registeredAt: at,
    });
    if (!isNew) return refuse('signature_there');
    const protocol = { number: protocolNumber, date: protocolDate };
    return done(id, [
      signatureActs.registered(id, actor.person, { subject, pdf: kept.sha256, sha256, protocol }),
    ]);
  });
}

export const mediaTypes = { cades: 'application/pkcs7-mime', pades: 'application/pdf' } as const;
