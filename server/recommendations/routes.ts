import { Hono } from 'hono';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import { refuse } from '../../shared/kernel/result.ts';
import { outcomeBody } from '../../shared/recommendations/outcome.ts';
import type { CurrentSession } from '../people/currentSession.ts';
import { signedIn } from '../people/signedIn.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import type { RecommendationsDeps } from './recommendationsDeps.ts';
import { recordOutcome } from './recordOutcome.ts';
import { viewOutcome } from './viewOutcome.ts';

export type RecommendationRoutesDeps = RecommendationsDeps & { readonly currentSession: CurrentSession };

/** What the mayors answer to recommendations. */
export function recommendationRoutes(deps: RecommendationRoutesDeps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/:id/outcome', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      const view = id === null ? refuse('not_found') : await viewOutcome(deps, c.get('session').actor, id);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/:id/outcome', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, outcomeBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const recorded = await recordOutcome(deps, c.get('session').actor, id, body.value);
      return recorded.ok ? c.body(null, 204) : answerRefusal(c, recorded.refused, recorded.about);
    });
}
