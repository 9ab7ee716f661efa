import type { SignerInfo } from 'pkijs';

const hashes: Readonly<Record<string, readonly [name: string, node: string]>> = {
  '1.3.14.3.2.26': ['SHA-1', 'sha1'],
  '2.16.840.1.101.3.4.2.1': ['SHA-256', 'sha256'],
  '2.16.840.1.101.3.4.2.2': ['SHA-384', 'sha384'],
  '2.16.840.1.101.3.4.2.3': ['SHA-512', 'sha512'],
};

const signing: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.5': 'RSA',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.2.840.113549.1.1.11': 'RSA',
  '1.2.840.113549.1.1.12': 'RSA',
  '1.2.840.113549.1.1.13': 'RSA',
  '1.2.840.10045.4.1': 'ECDSA',
  '1.2.840.10045.4.3.2': 'ECDSA',
  '1.2.840.10045.4.3.3': 'ECDSA',
  '1.2.840.10045.4.3.4': 'ECDSA',
};

/** How a signature was made, for people and for whoever checks it: "RSA, SHA-256". */
export function algorithmOf({ signatureAlgorithm, digestAlgorithm }: SignerInfo): {
  readonly name: string;
  /** As Node calls it; null for one that is not known here. */
  readonly hash: string | null;
  /** Whether its arithmetic can be checked. */
  readonly isKnown: boolean;
} {
  const hash = hashes[digestAlgorithm.algorithmId];
  const kind = signing[signatureAlgorithm.algorithmId];
  const name = `${kind ?? signatureAlgorithm.algorithmId.slice(0, 60)}, ${hash?.[0] ?? digestAlgorithm.algorithmId.slice(0, 60)}`;
  return { name, hash: hash?.[1] ?? null, isKnown: hash !== undefined && kind !== undefined };
}
