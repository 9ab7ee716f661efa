/**
 * The DER of a signature in a file: as it is, or written in base64 with or without the lines of PEM, as some programs
 * save a .p7m. Null: it is nothing of the kind.
 */
export function signedDer(file: Uint8Array): Uint8Array | null {
  if (isSequence(file)) return file;
  const start = Buffer.from(file.subarray(0, 200)).toString('latin1');
  if (!/^\s*(?:-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----\s*)?MI[A-Za-z0-9+/\s]+/u.test(start))
    return null;
  const text = Buffer.from(file)
    .toString('latin1')
    .replace(/-----[^\n-]{1,40}-----/gu, '');
  if (/[^A-Za-z0-9+/=\s]/u.test(text)) return null;
  const decoded = Buffer.from(text, 'base64');
  return isSequence(decoded) ? decoded : null;
}

/** A SEQUENCE of a length in the long or the indefinite form: no signature is shorter than 128 bytes. */
function isSequence(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80 && (bytes[1] ?? 0) <= 0x84;
}
