import { canonicalJson } from './canonicalJson.ts';
import { hex } from './hash.ts';
import type { DistrictId } from './ids.ts';
import type { ChainEnd } from './journalChain.ts';

const utf8 = new TextEncoder();

/** What stands before a statement when it is signed: a signature made for one use is good for no other. */
const checkpointDomain = 'corale/checkpoint/v1\0';

/**
 * What a key says of a chain (docs/spec/decisions.md J4): up to here, on this instant, it had this hash.
 * RFC 8785 text of {at, district, hash, key, seq}.
 */
export function checkpointStatement(
  district: DistrictId,
  end: ChainEnd,
  said: { readonly key: string; readonly at: Date },
): string {
  return canonicalJson({
    at: said.at.toISOString(),
    district,
    hash: hex(end.hash),
    key: said.key,
    seq: end.seq,
  });
}

/** The bytes that are signed. */
export function signedBytes(statement: string): Uint8Array {
  return utf8.encode(checkpointDomain + statement);
}
