import type { PersonId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { done, transact } from '../../platform/transact.ts';
import type { LoginDeps } from '../login/loginDeps.ts';
import { isPersonOf } from '../personStore.ts';
import { invitationActs } from './acts.ts';
import { withdrawOpen } from './invitationStore.ts';

/** Takes back what is open for a person: its link opens nothing any more. */
export async function withdrawInvitation(
  deps: LoginDeps,
  actor: Actor,
  from: PersonId,
): Promise<Result<null>> {
  if (!can(actor, 'people.administer', { sameDistrict: true })) return refuse('forbidden');
  return transact(deps, actor.district, async (tx) => {
    if (!(await isPersonOf(tx, actor.district, from))) return refuse('not_found');
    const withdrawn = await withdrawOpen(tx, from, deps.clock.now());
    if (withdrawn === 0) return refuse('not_found');
    return done(null, [invitationActs.withdrawn(from, actor.person)]);
  });
}
