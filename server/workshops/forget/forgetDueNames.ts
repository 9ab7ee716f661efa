import type { DistrictId, WorkshopId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../../../shared/kernel/result.ts';
import { guestSessionId } from '../../people/guests/currentGuest.ts';
import { endGuestSessions, forgetGuests } from '../../people/guests/guestStore.ts';
import { done, transact } from '../../platform/transact.ts';
import { workshopActs } from '../acts.ts';
import { heldWorkshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { dueToForget, forgetRegistered, guestsOf, markForgotten } from './nameStore.ts';

export type ForgettingDeps = Pick<WorkshopsDeps, 'db' | 'clock' | 'sessionEnded'> & {
  readonly district: DistrictId;
};

/** Takes away the names of guests whose workshop has kept them as long as it said. What they wrote stays. */
export async function forgetDueNames(deps: ForgettingDeps): Promise<void> {
  for (const id of await dueToForget(deps.db, deps.district, deps.clock.now())) await forgetNames(deps, id);
}

async function forgetNames(deps: ForgettingDeps, id: WorkshopId): Promise<void> {
  await transact(deps, deps.district, async (tx) => {
    const held = await heldWorkshop(tx, id, 'course');
    if (held === null) return refuse('not_found');
    const guests = await guestsOf(tx, id);
    const ended = await endGuestSessions(tx, guests);
    const named = (await forgetGuests(tx, guests)) + (await forgetRegistered(tx, id));
    if (named === 0 && held.namesForgottenAt !== null) return done(null, []);
    await markForgotten(tx, id, deps.clock.now());
    return done(null, [workshopActs.namesForgotten(id, named)], () => {
      for (const hash of ended) deps.sessionEnded(guestSessionId(hash));
    });
  });
}
