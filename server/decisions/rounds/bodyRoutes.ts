import { Hono } from 'hono';
import { bodyRuleBody } from '../../../shared/decisions/roundApi.ts';
import type { BodyId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { signedIn } from '../../people/signedIn.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { RoundRoutesDeps } from './routes.ts';
import { setRule } from './setRule.ts';

/** `/bodies`: by which rule a body decides. */
export function bodyRuleRoutes(deps: RoundRoutesDeps) {
  return new Hono().use(signedIn(deps.currentSession)).put('/:id/rule', async (c) => {
    const body = await readBody(c, bodyRuleBody);
    if (!body.ok) return answerRefusal(c, body.refused);
    const id = parseId<BodyId>(c.req.param('id'));
    if (id === null) return answerRefusal(c, 'not_found');
    const set = await setRule(deps, c.get('session').actor, id, body.value.rule);
    return set.ok ? c.body(null, 204) : answerRefusal(c, set.refused);
  });
}
