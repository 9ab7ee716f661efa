import { fileTypeFromBuffer } from 'file-type';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { largestAct } from '../../../shared/people/delegationApi.ts';

/** An act as a file: what it is, by its bytes alone. Its name says nothing, and is not kept. */
export const actTypes = {
  'application/pdf': 'pdf',
  'application/pkcs7-mime': 'p7m',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const;
export type ActType = keyof typeof actTypes;

export function isActType(mediaType: string): mediaType is ActType {
  return Object.hasOwn(actTypes, mediaType);
}

export async function sniffAct(bytes: Uint8Array): Promise<Result<ActType>> {
  if (bytes.length > largestAct) return refuse('attachment_too_large');
  if (isSignedFile(bytes)) return ok('application/pkcs7-mime');
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  return isActType(mime) ? ok(mime) : refuse('unsupported_act');
}

/** The OID of CMS signed data, 1.2.840.113549.1.7.2, at the head of a DER or BER sequence. */
const signedData = Buffer.from('06092a864886f70d010702', 'hex');

function isSignedFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30 && Buffer.from(bytes.subarray(0, 32)).includes(signedData);
}
