import type { Rule } from '../../../shared/decisions/rule.ts';
import type { BodyId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { instantOf } from '../../platform/instant.ts';
import { done, transact } from '../../platform/transact.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { roundActs } from './acts.ts';
import { decidingBodies, storeRule } from './bodyStore.ts';
import { tellRounds } from './tellRounds.ts';

/** By which rule a body decides from now on; rounds that are open keep theirs (docs/spec/decisions.md R2). */
export async function setRule(
  deps: DecisionsDeps,
  actor: Actor,
  id: BodyId,
  rule: Rule,
): Promise<Result<null>> {
  if (!can(actor, 'rule.set', { sameDistrict: true, chair: true })) return refuse('forbidden');
  return transact(deps, actor.district, async (tx) => {
    const at = await instantOf(tx);
    const body = (await decidingBodies(tx, actor.district, dayInItaly(at))).find((one) => one.id === id);
    if (body === undefined) return refuse('not_found');
    if (!can(actor, 'rule.set', { sameDistrict: true, chair: body.chair === actor.person }))
      return refuse('forbidden');
    if (rule.ballot === 'secret') return refuse('secret_ballot');
    await storeRule(tx, id, { rule, by: actor.person, at });
    return done(null, [roundActs.ruleSet(id, actor.person, rule)], () => tellRounds(deps), at);
  });
}
