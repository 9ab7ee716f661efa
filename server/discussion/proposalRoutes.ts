import { Hono } from 'hono';
import { acceptBody } from '../../shared/discussion/api.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import type { SignedIn } from '../people/signedIn.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import { acceptProposal } from './acceptProposal.ts';
import type { DiscussionDeps } from './discussionDeps.ts';

/** What an observation proposes, under `/observations`, whose routes have asked who is signed in. */
export function proposalRoutes(deps: DiscussionDeps) {
  return new Hono<SignedIn>().post('/:id/accept', async (c) => {
    const id = parseId<ObservationId>(c.req.param('id'));
    if (id === null) return answerRefusal(c, 'not_found');
    const body = await readBody(c, acceptBody);
    if (!body.ok) return answerRefusal(c, body.refused);
    const accepted = await acceptProposal(deps, c.get('session').actor, id, body.value);
    return accepted.ok ? c.json(accepted.value) : answerRefusal(c, accepted.refused);
  });
}
