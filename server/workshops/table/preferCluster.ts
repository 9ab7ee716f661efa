import type { ClusterId, WorkshopId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Visitor } from '../../../shared/people/visitor.ts';
import { done, transact } from '../../platform/transact.ts';
import { deletePreference, insertPreference, isCluster } from '../clusterStore.ts';
import { giveBack, spend } from '../participantStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { actingAtTable } from './atTable.ts';
import { districtOf } from './districtOf.ts';

/** Prefers a group, or no longer: nobody is told how many do before choosing is over. */
export async function preferCluster(
  deps: WorkshopsDeps,
  visitor: Visitor,
  id: WorkshopId,
  which: { readonly cluster: ClusterId; readonly prefers: boolean },
): Promise<Result<null>> {
  const { cluster, prefers } = which;
  return transact(deps, districtOf(visitor), async (tx) => {
    const acting = await actingAtTable(tx, id, visitor, 'prefer');
    if (!acting.ok) return acting;
    const { me, workshop } = acting.value;
    if (!(await isCluster(tx, id, cluster))) return refuse('not_found');
    const changed = prefers
      ? await insertPreference(tx, cluster, me.id, deps.clock.now())
      : await deletePreference(tx, cluster, me.id);
    if (!changed) return done(null, []);
    if (!prefers) await giveBack(tx, me.id, 'preferences');
    else if (!(await spend(tx, me.id, 'preferences', workshop.preferenceBudget)))
      return refuse('nothing_left_to_give');
    return done(null, []);
  });
}
