import { Hono } from 'hono';
import type { DocumentId, RecommendationLinkId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import { refuse } from '../../shared/kernel/result.ts';
import { confirmBody, linkBody, takeBackBody } from '../../shared/recommendations/link.ts';
import { outcomeBody } from '../../shared/recommendations/outcome.ts';
import type { CurrentSession } from '../people/currentSession.ts';
import { signedIn } from '../people/signedIn.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import { confirmLink, takeBackLink } from './changeLink.ts';
import { linkPassage } from './linkPassage.ts';
import { matrixCsv } from './matrixCsv.ts';
import type { RecommendationsDeps } from './recommendationsDeps.ts';
import { recordOutcome } from './recordOutcome.ts';
import { viewMatrix } from './viewMatrix.ts';
import { viewOutcome } from './viewOutcome.ts';
import { viewPassages } from './viewPassages.ts';

export type RecommendationRoutesDeps = RecommendationsDeps & { readonly currentSession: CurrentSession };

/** What the mayors answer to recommendations, and which passages of the plan carry them out. */
export function recommendationRoutes(deps: RecommendationRoutesDeps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/matrix', async (c) => {
      const view = await viewMatrix(deps, c.get('session').actor);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .get('/matrix.csv', async (c) => {
      const view = await viewMatrix(deps, c.get('session').actor);
      if (!view.ok) return answerRefusal(c, view.refused);
      return c.body(matrixCsv(view.value), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="raccomandazioni.csv"',
      });
    })
    .get('/passages/:section', async (c) => {
      const id = parseId<DocumentId>(c.req.param('section'));
      const view = id === null ? refuse('not_found') : await viewPassages(deps, c.get('session').actor, id);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/links/:link/take-back', async (c) => {
      const id = parseId<RecommendationLinkId>(c.req.param('link'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, takeBackBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const taken = await takeBackLink(deps, c.get('session').actor, id, body.value.reason);
      return taken.ok ? c.body(null, 204) : answerRefusal(c, taken.refused);
    })
    .post('/links/:link/confirm', async (c) => {
      const id = parseId<RecommendationLinkId>(c.req.param('link'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, confirmBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const confirmed = await confirmLink(deps, c.get('session').actor, id, body.value.words);
      return confirmed.ok ? c.body(null, 204) : answerRefusal(c, confirmed.refused);
    })
    .post('/:id/links', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, linkBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const linked = await linkPassage(deps, c.get('session').actor, id, body.value);
      return linked.ok ? c.json(linked.value, 201) : answerRefusal(c, linked.refused);
    })
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
