import { z } from 'zod';
import { signedBytes } from '../../shared/kernel/checkpointStatement.ts';
import { hex, sha256 } from '../../shared/kernel/hash.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { ChainFault } from './checkChain.ts';
import type { Checkpoint, PublicKey } from './checkpointStore.ts';
import type { Reader } from './database.ts';
import { hashOfEntry, payloadsOf } from './journalStore.ts';
import { isSignedBy } from './signingKey.ts';

const keyAct = z.object({ facts: z.object({ key: z.string(), publicKey: z.string() }) });
const statementSchema = z.object({ district: z.string(), seq: z.int(), hash: z.string(), key: z.string() });

/** A key as it may be believed: its public half, and the act from which on it signs. */
type KnownKey = { readonly publicKey: Uint8Array; readonly since: number };

/**
 * What is wrong with the keys of a record or with what they signed; the chain itself was read before. The stand-alone
 * verifier asks the same (`checkKeys` and `checkCheckpoints` in bin/verify-record.mjs).
 */
export async function checkSigned(
  db: Reader,
  district: DistrictId,
  signed: { readonly checkpoints: readonly Checkpoint[]; readonly keys: readonly PublicKey[] },
): Promise<ChainFault | null> {
  const entries = new Map<Checkpoint, Uint8Array>();
  for (const checkpoint of signed.checkpoints) {
    const entry = await hashOfEntry(db, district, checkpoint.seq);
    if (entry === null) return goneFault(checkpoint);
    entries.set(checkpoint, entry);
  }
  const since = await firstActs(db, district);
  const known = new Map<string, KnownKey>();
  for (const { id, publicKey } of signed.keys) {
    const named = hex(sha256(publicKey));
    if (named !== id) return { seq: 0, what: 'key', expected: named, found: id };
    const seq = since.get(`${id} ${hex(publicKey)}`);
    if (seq === undefined) return { seq: 0, what: 'key', expected: 'key.introduced', found: id };
    known.set(id, { publicKey, since: seq });
  }
  for (const [checkpoint, entry] of entries) {
    const fault = statementFault(district, checkpoint, known.get(checkpoint.key) ?? null, entry);
    if (fault !== null) return fault;
  }
  return null;
}

/** The first act that puts each key on record. */
async function firstActs(db: Reader, district: DistrictId): Promise<ReadonlyMap<string, number>> {
  const acts = await payloadsOf(db, district, ['key.introduced', 'key.rotated']);
  const first = new Map<string, number>();
  for (const { seq, payload } of acts) {
    const { key, publicKey } = keyAct.parse(JSON.parse(payload)).facts;
    const name = `${key} ${publicKey}`;
    if (!first.has(name)) first.set(name, seq);
  }
  return first;
}

/** What was signed is not there any more: the tail was cut, perhaps with the act that names the key. */
function goneFault({ seq }: Checkpoint): ChainFault {
  return { seq, what: 'signature', expected: `${seq}`, found: '' };
}

function statementFault(
  district: DistrictId,
  { seq, key, statement, signature }: Checkpoint,
  known: KnownKey | null,
  entry: Uint8Array,
): ChainFault | null {
  const wrong = (expected: string, found: string): ChainFault => ({
    seq,
    what: 'signature',
    expected,
    found,
  });
  if (known === null || !isSignedBy(known.publicKey, signedBytes(statement), signature))
    return wrong(key, statement);
  const said = statementSchema.parse(JSON.parse(statement));
  if (said.district !== district || said.seq !== seq || said.key !== key) return wrong(`${seq}`, statement);
  if (hex(entry) !== said.hash) return wrong(said.hash, hex(entry));
  return known.since <= seq ? null : { seq, what: 'key', expected: `${known.since}`, found: `${seq}` };
}
