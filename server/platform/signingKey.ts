import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { must } from '../../shared/kernel/assert.ts';

/** The Ed25519 key with which this installation signs how far its record has come (docs/spec/decisions.md J4). */
export type SigningKey = {
  /** Its fingerprint: SHA-256 of the raw public key, 64 lower-case hexadecimal digits. */
  readonly id: string;
  /** Raw, 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
};

export function newSigningKey(): SigningKey {
  return signingKeyOf(generateKeyPairSync('ed25519').privateKey);
}

/** A key in a file is PKCS #8 as PEM. Null for what is none, or another kind of key. */
export function signingKeyFromPem(pem: string): SigningKey | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? signingKeyOf(key) : null;
  } catch {
    // Whatever node:crypto has against it: it is no key.
    return null;
  }
}

export function newSigningKeyPem(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, bytes, key, signature);
}

function signingKeyOf(privateKey: KeyObject): SigningKey {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const publicKey = new Uint8Array(Buffer.from(must(x, 'an Ed25519 key has its point'), 'base64url'));
  const id = createHash('sha256').update(publicKey).digest('hex');
  return { id, publicKey, sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)) };
}
