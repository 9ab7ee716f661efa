import { Hono } from 'hono';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import { placeBody } from '../../shared/plan/api.ts';
import type { CurrentSession } from '../people/currentSession.ts';
import { jsonBody, orRefuse } from '../people/httpEdge.ts';
import { signedIn } from '../people/signedIn.ts';
import type { Database } from '../platform/database.ts';
import { placeSection } from './placeSection.ts';
import { viewPlan } from './viewPlan.ts';

type Deps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly currentSession: CurrentSession;
};

export function planRoutes(deps: Deps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/', async (c) => c.json(orRefuse(await viewPlan(deps, c.get('session').actor))))
    .post('/entries', async (c) => {
      const wanted = await jsonBody(c, placeBody);
      return c.json(orRefuse(await placeSection(deps, c.get('session').actor, wanted)), 201);
    });
}
