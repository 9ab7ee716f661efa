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
 * the old one may be lost or in wrong hands, which is why it is left.
 */
export async function introduceKey(
  deps: { readonly db: Database; readonly clock: Clock },
  district: DistrictId,
  key: SigningKey,
): Promise<void> {
  await transact(deps, district, async (tx) => {
    // Two processes that start together introduce it once.
    await lockedChainEnd(tx, district);
    const newest = await newestOf(tx, district, ['key.introduced', 'key.rotated']);
    const was = newest === null ? null : keyAct.parse(JSON.parse(newest)).facts.key;
    if (was === key.id) return done(null, []);
    await keepPublicKey(tx, district, { id: key.id, publicKey: key.publicKey, at: deps.clock.now() });
    return done(null, [keyActOf(key, was)]);
  });
}

function keyActOf(key: SigningKey, was: string | null): Act {
  const facts = { key: key.id, publicKey: hex(key.publicKey) };
  return was === null
    ? { act: 'key.introduced', by: null, subject: null, facts }
    : { act: 'key.rotated', by: null, subject: null, facts: { ...facts, was } };
}
