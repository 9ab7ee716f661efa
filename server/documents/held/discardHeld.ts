import { type DocumentId, type HeldChangeId, memberOfPerson } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { done, transact } from '../../platform/transact.ts';
import { readable } from '../rights.ts';
import { heldActs } from './heldActs.ts';
import type { HeldDeps } from './heldDeps.ts';
import { openHeldOf, settleHeld } from './heldStore.ts';

/** Lets go of what was held: its bytes are deleted, the record says that they were there. */
export async function discardHeld(
  deps: Pick<HeldDeps, 'db' | 'clock'>,
  actor: Actor,
  id: DocumentId,
  held: HeldChangeId,
): Promise<Result<null>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  return transact(deps, actor.district, async (tx) => {
    const waiting = await openHeldOf(tx, id, memberOfPerson(actor.person));
    const isHers = waiting.some((one) => one.id === held);
    if (!isHers || !(await settleHeld(tx, held, { as: 'discarded', at: deps.clock.now() })))
      return refuse('not_found');
    return done(null, [heldActs.discarded(id, actor.person, held)]);
  });
}
