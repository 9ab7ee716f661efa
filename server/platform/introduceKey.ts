import { z } from 'zod';
import { hex } from '../../shared/kernel/hash.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import { keepPublicKey } from './checkpointStore.ts';
import type { Database } from './database.ts';
import { lockedChainEnd, newestOf } from './journalStore.ts';
import type { SigningKey } from './signingKey.ts';
import { done, transact } from './transact.ts';

const keyAct = z.object({ facts: z.object({ key: z.string() }) });

/**
 * Puts the public half of the key on record, unless it is the one that the record named last: `key.introduced`
 * the first time, `key.rotated` when another was in use. Whose signature then covers that act is the new key's:
 * the old one may be lost or in wrong hands, which is why it is left. Resolves with the number of that act: what
 * lies before it this key has no say over.
 */
export async function introduceKey(
  deps: { readonly db: Database; readonly clock: Clock },
  district: DistrictId,
  key: SigningKey,
): Promise<number> {
  const introduced = await transact(deps, district, async (tx) => {
    // Two processes that start together introduce it once.
    const end = await lockedChainEnd(tx, district);
    const newest = await newestOf(tx, district, ['key.introduced', 'key.rotated']);
    const was = newest === null ? null : keyAct.parse(JSON.parse(newest.payload)).facts.key;
    if (newest !== null && was === key.id) return done(newest.seq, []);
    await keepPublicKey(tx, district, { id: key.id, publicKey: key.publicKey, at: deps.clock.now() });
    return done(end.seq + 1, [keyActOf(key, was)]);
  });
  if (!introduced.ok) throw new Error('a key is introduced by nobody who could be refused');
  return introduced.value;
}

function keyActOf(key: SigningKey, was: string | null): Act {
  const facts = { key: key.id, publicKey: hex(key.publicKey) };
  return was === null
    ? { act: 'key.introduced', by: null, subject: null, facts }
    : { act: 'key.rotated', by: null, subject: null, facts: { ...facts, was } };
}
