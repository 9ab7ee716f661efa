import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ClusterId, ContributionId, WorkshopId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import type { Visitor } from '../../../shared/people/visitor.ts';
import { memberOf } from '../../../shared/people/visitor.ts';
import { contributeBody } from '../../../shared/workshops/api.ts';
import { answerTooMany } from '../../people/login/limited.ts';
import { limiterOf } from '../../platform/rateLimit.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { visitorBehind } from '../visitorBehind.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { contribute } from './contribute.ts';
import { preferCluster } from './preferCluster.ts';
import { supportContribution } from './supportContribution.ts';
import { viewTable } from './viewTable.ts';

type AtTheTable = { Variables: { visitor: Visitor; workshop: WorkshopId } };

/** `/table/:workshop`: what whoever takes part sees and does, a guest or a person of the district. */
export function tableRoutes(deps: WorkshopsDeps) {
  // Faster than a thumb, slower than a program: of one session, whatever the address.
  const acts = limiterOf({ times: 90, seconds: 60 });
  const counted = createMiddleware<AtTheTable>(async (c, next) => {
    const allowed = await acts.allow(memberOf(c.get('visitor')));
    return allowed.ok ? next() : answerTooMany(c, allowed);
  });
  return new Hono<AtTheTable>()
    .use('/:workshop/*', entered(deps))
    .use('/:workshop', entered(deps))
    .get('/:workshop', async (c) => {
      const view = await viewTable(deps, c.get('visitor'), c.get('workshop'));
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/:workshop/contributions', counted, async (c) => {
      const body = await readBody(c, contributeBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const brought = await contribute(deps, c.get('visitor'), c.get('workshop'), body.value);
      return brought.ok ? c.json({ id: brought.value }, 201) : answerRefusal(c, brought.refused);
    })
    .on(['PUT', 'DELETE'], '/:workshop/contributions/:id/support', counted, async (c) => {
      const contribution = parseId<ContributionId>(c.req.param('id'));
      if (contribution === null) return answerRefusal(c, 'not_found');
      const which = { contribution, supports: c.req.method === 'PUT' };
      const changed = await supportContribution(deps, c.get('visitor'), c.get('workshop'), which);
      return changed.ok ? c.body(null, 204) : answerRefusal(c, changed.refused);
    })
    .on(['PUT', 'DELETE'], '/:workshop/clusters/:id/preference', counted, async (c) => {
      const cluster = parseId<ClusterId>(c.req.param('id'));
      if (cluster === null) return answerRefusal(c, 'not_found');
      const which = { cluster, prefers: c.req.method === 'PUT' };
      const changed = await preferCluster(deps, c.get('visitor'), c.get('workshop'), which);
      return changed.ok ? c.body(null, 204) : answerRefusal(c, changed.refused);
    });
}

/** Lets through who is signed in or a guest; whether of this workshop, each use case asks. */
function entered(deps: WorkshopsDeps) {
  return createMiddleware<AtTheTable>(async (c, next) => {
    const visitor = await visitorBehind(deps, c.req.raw.headers);
    if (visitor === null) return answerRefusal(c, 'not_signed_in');
    const workshop = parseId<WorkshopId>(c.req.param('workshop') ?? '');
    if (workshop === null) return answerRefusal(c, 'not_found');
    c.set('visitor', visitor);
    c.set('workshop', workshop);
    return next();
  });
}
