import { z } from 'zod';
import { signedBytes } from '../../shared/kernel/checkpointStatement.ts';
import { hex } from '../../shared/kernel/hash.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { type ChainCheck, type ChainFault, checkLinks } from './checkChain.ts';
import { type Checkpoint, checkpointsOf, type PublicKey, publicKeysOf } from './checkpointStore.ts';
import type { Database } from './database.ts';
import { chainEnd, hashOfEntry, payloadsOf, saidBeyond } from './journalStore.ts';
import { isSignedBy } from './signingKey.ts';

const statementSchema = z.object({ district: z.string(), seq: z.int(), hash: z.string(), key: z.string() });

/**
 * Everything that the database itself can say of a district's record: every link and everything said, the end
 * where it is said to be, and every statement that was signed of it. Whoever can change all of these together
 * can still rewrite it: that shows a receipt, or a copy outside, and nothing else (docs/spec/decisions.md J6).
 */
export async function checkRecord(db: Database, district: DistrictId): Promise<ChainCheck> {
  // In this order: what is signed was on record before, and what comes meanwhile is not looked at.
  const checkpoints = await checkpointsOf(db, district);
  const keys = await publicKeysOf(db, district);
  const end = await chainEnd(db, district);
  const checked = await checkLinks(db, district, end.seq);
  if (checked.kind === 'broken') return checked;
  if (hex(checked.end.hash) !== hex(end.hash))
    return fault({ seq: end.seq, what: 'end', expected: hex(checked.end.hash), found: hex(end.hash) });
  return (
    (await silentFault(db, district, checked.erased)) ??
    (await signedFault(db, district, { checkpoints, keys })) ??
    (await beyond(db, district, end.seq)) ??
    checked
  );
}

const erasureFacts = z.object({ facts: z.object({ entries: z.array(z.int()) }) });

/** Words are gone only where an act says that they were erased (docs/spec/decisions.md E1). */
async function silentFault(
  db: Database,
  district: DistrictId,
  erased: readonly number[],
): Promise<ChainCheck | null> {
  if (erased.length === 0) return null;
  const erasures = await payloadsOf(db, district, 'text.erased');
  const told = new Set(erasures.flatMap((text) => erasureFacts.parse(JSON.parse(text)).facts.entries));
  const seq = erased.find((one) => !told.has(one));
  return seq === undefined ? null : fault({ seq, what: 'words', expected: 'text.erased', found: '' });
}

async function signedFault(
  db: Database,
  district: DistrictId,
  signed: { readonly checkpoints: readonly Checkpoint[]; readonly keys: readonly PublicKey[] },
): Promise<ChainCheck | null> {
  const keys = new Map(signed.keys.map(({ id, publicKey }) => [id, publicKey]));
  for (const checkpoint of signed.checkpoints) {
    const found = await hashOfEntry(db, district, checkpoint.seq);
    const wrong = statementFault(district, checkpoint, keys.get(checkpoint.key) ?? null, found);
    if (wrong !== null) return fault(wrong);
  }
  return null;
}

function statementFault(
  district: DistrictId,
  { seq, key, statement, signature }: Checkpoint,
  publicKey: Uint8Array | null,
  found: Uint8Array | null,
): ChainFault | null {
  const wrong = (expected: string, is: string): ChainFault => ({
    seq,
    what: 'signature',
    expected,
    found: is,
  });
  if (publicKey === null || !isSignedBy(publicKey, signedBytes(statement), signature))
    return wrong(key, statement);
  const said = statementSchema.parse(JSON.parse(statement));
  if (said.district !== district || said.seq !== seq || said.key !== key) return wrong(`${seq}`, statement);
  return found !== null && hex(found) === said.hash
    ? null
    : wrong(said.hash, found === null ? '' : hex(found));
}

/** What lies beyond the end is left of a chain that was cut, or of an end that was moved back. */
async function beyond(db: Database, district: DistrictId, end: number): Promise<ChainCheck | null> {
  const seq = await saidBeyond(db, district, end);
  if (seq === null) return null;
  // An act and the end that it moves are seen together: what came meanwhile is within the end by now.
  const { seq: now } = await chainEnd(db, district);
  return seq <= now ? null : fault({ seq, what: 'end', expected: `${seq}`, found: `${now}` });
}

function fault(found: ChainFault): ChainCheck {
  return { kind: 'broken', ...found };
}
