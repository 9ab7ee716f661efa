import { Hono } from 'hono';
import { commentBody, makeObservationBody } from '../../shared/discussion/api.ts';
import { type DocumentId, type ObservationId, parseId } from '../../shared/kernel/ids.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { CurrentSession } from '../people/currentSession.ts';
import { type SignedIn, signedIn } from '../people/signedIn.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import { comment } from './comment.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { makeObservation } from './makeObservation.ts';
import { viewDiscussion } from './viewDiscussion.ts';

export type DiscussionRoutesDeps = DiscussionDeps & { readonly currentSession: CurrentSession };

/** Observations of one text, under `/documents`, whose routes have asked who is signed in. */
export function observationsOfDocument(deps: DiscussionDeps) {
  return new Hono<SignedIn>()
    .get('/:id/observations', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      const view = id === null ? refuse('not_found') : await viewDiscussion(deps, c.get('session').actor, id);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/:id/observations', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, makeObservationBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const made = await makeObservation(deps, c.get('session').actor, id, body.value);
      return made.ok ? c.json(made.value, 201) : answerRefusal(c, made.refused);
    });
}

/** What happens to one observation. */
export function observationRoutes(deps: DiscussionRoutesDeps) {
  return new Hono().use(signedIn(deps.currentSession)).post('/:id/comments', async (c) => {
    const id = parseId<ObservationId>(c.req.param('id'));
    if (id === null) return answerRefusal(c, 'not_found');
    const body = await readBody(c, commentBody);
    if (!body.ok) return answerRefusal(c, body.refused);
    const said = await comment(deps, c.get('session').actor, id, body.value);
    return said.ok ? c.json(said.value, 201) : answerRefusal(c, said.refused);
  });
}
