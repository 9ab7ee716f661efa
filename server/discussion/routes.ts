import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import {
  anchorBody,
  assignmentBody,
  commentBody,
  makeObservationBody,
  mergeBody,
  reopenBody,
  replyBody,
  seenBody,
} from '../../shared/discussion/api.ts';
import type { DocumentId, ObservationId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { CurrentSession } from '../people/currentSession.ts';
import { type SignedIn, signedIn } from '../people/signedIn.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import { assign } from './assign.ts';
import { comment } from './comment.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { entryRoutes } from './entryRoutes.ts';
import { makeObservation } from './makeObservation.ts';
import { merge } from './merge.ts';
import { proposalRoutes } from './proposalRoutes.ts';
import { reattach } from './reattach.ts';
import { reopen } from './reopen.ts';
import { reply } from './reply.ts';
import { resolve } from './resolve.ts';
import { separate } from './separate.ts';
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

/** What happens to one observation, and to what was said on it. */
export function observationRoutes(deps: DiscussionRoutesDeps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .post('/:id/comments', async (c) => {
      const id = parseId<ObservationId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, commentBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const said = await comment(deps, c.get('session').actor, id, body.value);
      return said.ok ? c.json(said.value, 201) : answerRefusal(c, said.refused);
    })
    .post('/:id/reply', changing(deps, replyBody, reply))
    .post('/:id/resolve', changing(deps, seenBody, resolve))
    .post('/:id/reopen', changing(deps, reopenBody, reopen))
    .post('/:id/merge', changing(deps, mergeBody, merge))
    .post('/:id/separate', changing(deps, seenBody, separate))
    .post('/:id/anchor', changing(deps, anchorBody, reattach))
    .post('/:id/assignment', changing(deps, assignmentBody, assign))
    .route('/', proposalRoutes(deps))
    .route('/', entryRoutes(deps));
}

/** A change of one observation, as its body says; 204 when it is done. */
function changing<S extends z.ZodType>(
  deps: DiscussionDeps,
  schema: S,
  change: (deps: DiscussionDeps, actor: Actor, id: ObservationId, body: z.output<S>) => Promise<Result<null>>,
) {
  return async (c: Context<SignedIn>) => {
    const id = parseId<ObservationId>(c.req.param('id') ?? '');
    if (id === null) return answerRefusal(c, 'not_found');
    const body = await readBody(c, schema);
    if (!body.ok) return answerRefusal(c, body.refused);
    const changed = await change(deps, c.get('session').actor, id, body.value);
    return changed.ok ? c.body(null, 204) : answerRefusal(c, changed.refused);
  };
}
