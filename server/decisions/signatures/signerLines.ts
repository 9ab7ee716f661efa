import { createHash } from 'node:crypto';
import { GeneralizedTime, OctetString, UTCTime } from 'asn1js';
import { type Certificate, type SignedData, SignedDataVerifyError, type SignerInfo } from 'pkijs';
import type { SignatureLine } from '../../../shared/decisions/externalSignature.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { algorithmOf } from './algorithms.ts';
import { statedCertificate } from './statedCertificate.ts';

/**
 * The signers of a CMS signature over some content, each with the arithmetic of hers. Whether her certificate is worth
 * anything, nobody asks here. One that does not fit the content is `signature_broken`: of the whole file nothing is kept.
 */
export async function signerLines(
  signed: SignedData,
  content: Uint8Array,
): Promise<Result<readonly SignatureLine[]>> {
  const lines: SignatureLine[] = [];
  for (const [index, info] of signed.signerInfos.entries()) {
    const { name, hash, isKnown } = algorithmOf(info);
    if (hash !== null && !namesContent(info, hash, content)) return refuse('signature_broken');
    const verdict = isKnown ? await verified(signed, index, content) : null;
    if (verdict === 'broken') return refuse('signature_broken');
    const certificate = verdict?.certificate ?? null;
    lines.push({
      certificate: certificate === null ? null : statedCertificate(certificate),
      arithmetic: verdict === null || certificate === null ? 'not_checked' : 'holds',
      algorithm: name,
      statedAt: statedTime(info),
    });
  }
  return ok(lines);
}

/** The digest that was signed is that of the content; without signed attributes the content itself was signed. */
function namesContent(info: SignerInfo, hash: string, content: Uint8Array): boolean {
  if (info.signedAttrs === undefined) return true;
  const digest = createHash(hash).update(content).digest();
  const named = attribute(info, '1.2.840.113549.1.9.4');
  const [said] = named;
  return named.length === 1 && said instanceof OctetString && digest.equals(said.valueBlock.valueHexView);
}

type Verdict = 'broken' | { readonly certificate: Certificate | null };

/** No certificate in the file: there is no key to check with. */
const withoutCertificate: readonly number[] = [2, 3];

async function verified(signed: SignedData, signer: number, content: Uint8Array): Promise<Verdict> {
  try {
    const data = new Uint8Array(content).buffer;
    const { signatureVerified, signerCertificate } = await signed.verify({
      signer,
      data,
      extendedMode: true,
    });
    return signatureVerified === true ? { certificate: signerCertificate ?? null } : 'broken';
  } catch (error) {
    const isMissing = error instanceof SignedDataVerifyError && withoutCertificate.includes(error.code);
    return isMissing ? { certificate: null } : 'broken';
  }
}

function statedTime(info: SignerInfo): string | null {
  const [said] = attribute(info, '1.2.840.113549.1.9.5');
  const isTime = said instanceof UTCTime || said instanceof GeneralizedTime;
  const at = isTime ? said.toDate() : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

function attribute(info: SignerInfo, type: string): readonly unknown[] {
  return (info.signedAttrs?.attributes ?? [])
    .filter((each) => each.type === type)
    .flatMap(({ values }) => values);
}
