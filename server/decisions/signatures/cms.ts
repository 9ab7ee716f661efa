import { fromBER, OctetString } from 'asn1js';
import { ContentInfo, SignedData } from 'pkijs';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';

/** More than any signature brings, with the lists of revoked certificates that some of them carry. */
const bounds = {
  maxDepth: 60,
  maxNodes: 30_000,
  maxContentLength: 32 * 1024 * 1024,
  parseEmbedded: false,
} as const;
const most = { signers: 60, certificates: 300 } as const;

const ids = { signedData: '1.2.840.113549.1.7.2', timeStamp: '1.2.840.113549.1.9.16.1.4' } as const;

/** A CMS signature: who signed, and what it holds. */
export type Cms = {
  readonly signed: SignedData;
  /** Null for one that stands apart from its content. */
  readonly content: Uint8Array | null;
  /** It holds the time of a time-stamping authority, and signs nothing of ours. */
  readonly isTimeStamp: boolean;
};

/** Reads a CMS signature. What is not one, in whatever way it is broken, is `signature_unreadable`. */
export function readCms(der: Uint8Array): Result<Cms> {
  try {
    const { offset, result } = fromBER(der, bounds);
    // Room for a signature in a PDF is filled up with zeros; nothing else may follow.
    if (offset < 0 || der.subarray(offset).some((byte) => byte !== 0)) return refuse('signature_unreadable');
    const info = new ContentInfo({ schema: result });
    if (info.contentType !== ids.signedData) return refuse('signature_unreadable');
    const signed = new SignedData({ schema: info.content });
    const { signerInfos, certificates, encapContentInfo } = signed;
    const isTooLarge = signerInfos.length > most.signers || (certificates?.length ?? 0) > most.certificates;
    if (signerInfos.length === 0 || isTooLarge) return refuse('signature_unreadable');
    const { eContent, eContentType } = encapContentInfo;
    if (eContent !== undefined && !(eContent instanceof OctetString)) return refuse('signature_unreadable');
    const content = eContent === undefined ? null : new Uint8Array(eContent.getValue());
    return ok({ signed, content, isTimeStamp: eContentType === ids.timeStamp });
  } catch {
    // The parser throws whatever its own parts throw at bytes that are no signature.
    return refuse('signature_unreadable');
  }
}
