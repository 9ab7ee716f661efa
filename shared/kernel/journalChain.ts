import { canonicalJson, type Json } from './canonicalJson.ts';
import { sha256 } from './hash.ts';
import type { DistrictId, PersonId } from './ids.ts';

/** Something that was done and stays on record. `facts` hold everything else that matters, as plain JSON. */
export type Act = {
  /** Room and verb: "document.granted". */
  readonly act: string;
  /** Who did it; null for the server itself. */
  readonly by: PersonId | null;
  /** The id of what it was done to, where there is one. */
  readonly subject: string | null;
  readonly facts: { readonly [name: string]: Json };
};

export type ChainEnd = { readonly seq: number; readonly hash: Uint8Array };

export type ChainEntry = {
  readonly seq: number;
  /** RFC 8785 text of the act and its instant. */
  readonly payload: string;
  readonly payloadDigest: Uint8Array;
  readonly entryHash: Uint8Array;
};

const entryDomain = 'corale/journal/entry/v1\0';
const startDomain = 'corale/journal/start/v1\0';

/** Where a district's chain begins: entry 0, which is no act. */
export function startOfChain(district: DistrictId): ChainEnd {
  return { seq: 0, hash: sha256(startDomain, district) };
}

/**
 * The next entry of a chain (docs/spec/decisions.md J1):
 * entry_hash = SHA-256(domain ‖ seq ‖ previous ‖ SHA-256(salt ‖ JCS(payload))), seq as 8 bytes, big-endian.
 * The payload may be erased later: its digest keeps the chain whole.
 */
export function link(
  end: ChainEnd,
  act: Act,
  chance: { readonly at: Date; readonly salt: Uint8Array },
): ChainEntry {
  const seq = end.seq + 1;
  const payload = canonicalJson({
    act: act.act,
    at: chance.at.toISOString(),
    by: act.by,
    subject: act.subject,
    facts: act.facts,
  });
  const payloadDigest = sha256(chance.salt, payload);
  return { seq, payload, payloadDigest, entryHash: entryHash(seq, end.hash, payloadDigest) };
}

export function entryHash(seq: number, previous: Uint8Array, payloadDigest: Uint8Array): Uint8Array {
  return sha256(entryDomain, bigEndian(seq), previous, payloadDigest);
}

function bigEndian(seq: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seq));
  return bytes;
}
