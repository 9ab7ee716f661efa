import { Hono } from 'hono';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import { beginPlanBody, placeBody } from '../../shared/plan/api.ts';
import type { CurrentSession } from '../people/currentSession.ts';
import { signedIn } from '../people/signedIn.ts';
import type { Database } from '../platform/database.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import { beginPlan } from './beginPlan.ts';
import { placeSection } from './placeSection.ts';
import { viewPlan } from './viewPlan.ts';

export type PlanDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly currentSession: CurrentSession;
};

export function planRoutes(deps: PlanDeps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/', async (c) => {
      const plan = await viewPlan(deps, c.get('session').actor);
      return plan.ok ? c.json(plan.value) : answerRefusal(c, plan.refused);
    })
    .post('/', async (c) => {
      const body = await readBody(c, beginPlanBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const begun = await beginPlan(deps, c.get('session').actor, body.value);
      return begun.ok ? c.json({ id: begun.value }, 201) : answerRefusal(c, begun.refused);
    })
    .post('/entries', async (c) => {
      const body = await readBody(c, placeBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const placed = await placeSection(deps, c.get('session').actor, body.value);
      return placed.ok ? c.json(placed.value, 201) : answerRefusal(c, placed.refused);
    });
}
