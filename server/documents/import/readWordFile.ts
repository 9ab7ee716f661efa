import { importLimits } from '../../../shared/documents/api.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';

/** Old Word files begin so, and those with a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipPackage = [0x50, 0x4b];

/** The bytes of an uploaded file that calls itself a Word file, or why they are none. */
export function readWordFile(bytes: Uint8Array): Result<Uint8Array> {
  if (bytes.length > importLimits.word) return refuse('too_large');
  if (bytes.length === 0) return refuse('empty_file');
  if (beginsWith(bytes, compoundFile)) return refuse('locked_file');
  return beginsWith(bytes, zipPackage) ? ok(bytes) : refuse('unreadable_file');
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
