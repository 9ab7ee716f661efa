import type { UnsubscribeView } from '../../shared/inbox/inboxApi.ts';
import type { DistrictId, PersonId } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Database } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import { addresseeOf, keepPreferences, preferencesOf } from './preferenceStore.ts';
import { readUnsubscribeToken } from './unsubscribeToken.ts';

export type UnsubscribeDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly district: DistrictId;
  /** Signs what stands at the foot of letters. */
  readonly unsubscribeSecret: string;
};

const nothing = { digest: false, mentions: false, deadlines: false };

/** To whom the letter went whose foot this is, and whether she gets mail. */
export async function viewUnsubscribe(
  deps: UnsubscribeDeps,
  token: string,
): Promise<Result<UnsubscribeView>> {
  const person = readUnsubscribeToken(deps.unsubscribeSecret, token);
  return person === null ? refuse('not_found') : viewOf(deps, person);
}

/** No mail any more. Said twice it is the same. */
export async function unsubscribe(deps: UnsubscribeDeps, token: string): Promise<Result<UnsubscribeView>> {
  const person = readUnsubscribeToken(deps.unsubscribeSecret, token);
  if (person === null) return refuse('not_found');
  const kept = await transact(deps, deps.district, async (tx) => {
    if ((await addresseeOf(tx, person)) === null) return refuse('not_found');
    await keepPreferences(tx, person, nothing);
    return done(null, []);
  });
  return kept.ok ? viewOf(deps, person) : kept;
}

async function viewOf({ db }: UnsubscribeDeps, person: PersonId): Promise<Result<UnsubscribeView>> {
  const addressee = await addresseeOf(db, person);
  if (addressee === null) return refuse('not_found');
  const { digest, mentions, deadlines } = await preferencesOf(db, person);
  return ok({ name: addressee.name, done: !(digest || mentions || deadlines) });
}
