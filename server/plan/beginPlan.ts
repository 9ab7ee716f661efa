import { must } from '../../shared/kernel/assert.ts';
import type { PlanCycleId } from '../../shared/kernel/ids.ts';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import type { Database } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import { createPlan } from './createPlan.ts';
import { currentCycle, lockPlansOf } from './store.ts';

/** Begins the first plan of a district from the template; a second one is refused. */
export async function beginPlan(
  deps: { readonly db: Database; readonly clock: Clock; readonly ids: Ids },
  actor: Actor,
  years: { readonly firstYear: number; readonly lastYear: number },
): Promise<Result<PlanCycleId>> {
  if (!can(actor, 'plan.arrange', { sameDistrict: true })) return refuse('forbidden');
  return transact(deps, actor.district, async (tx) => {
    // Two people who begin at the same moment begin one plan.
    await lockPlansOf(tx, actor.district);
    if ((await currentCycle(tx, actor.district)) !== null) return refuse('already_there');
    const plan = await createPlan(tx, deps.ids, {
      ...years,
      district: actor.district,
      at: deps.clock.now(),
      by: actor.person,
    });
    const cycle = must(await currentCycle(tx, actor.district), 'the plan has begun');
    return done(cycle.id, plan.acts);
  });
}
