import { Hono } from 'hono';
import { ballotBody, enteredBody, statementBody } from '../../../shared/decisions/roundApi.ts';
import type { BallotId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { signedIn } from '../../people/signedIn.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { openBallotBox } from './ballotBox.ts';
import { castBallot } from './castBallot.ts';
import { enterBallot } from './enterBallot.ts';
import { markRead } from './markRead.ts';
import { prepareStatement } from './prepareStatement.ts';
import { inRound, type RoundRoutesDeps } from './routes.ts';
import { viewReceipt } from './viewReceipt.ts';

/** `/rounds`: what is said in them, how it is confirmed, and what one keeps of it. */
export function ballotRoutes(given: RoundRoutesDeps) {
  const deps = { ...given, ballotBox: openBallotBox(given) };
  return new Hono()
    .use(signedIn(deps.currentSession))
    .post('/:id/read', async (c) => {
      const { actor } = c.get('session');
      const read = await inRound(c.req.param('id'), (id) => markRead(deps, actor, id));
      return read.ok ? c.body(null, 204) : answerRefusal(c, read.refused);
    })
    .post('/:id/statements', async (c) => {
      const { actor } = c.get('session');
      const body = await readBody(c, statementBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const stated = await inRound(c.req.param('id'), (id) => prepareStatement(deps, actor, id, body.value));
      return stated.ok ? c.json(stated.value, 201) : answerRefusal(c, stated.refused);
    })
    .post('/:id/ballots', async (c) => {
      const { actor } = c.get('session');
      const body = await readBody(c, ballotBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const cast = await inRound(c.req.param('id'), (id) => castBallot(deps, actor, id, body.value));
      return cast.ok ? c.json(cast.value, 201) : answerRefusal(c, cast.refused);
    })
    .post('/:id/entered', async (c) => {
      const { actor } = c.get('session');
      const body = await readBody(c, enteredBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const entered = await inRound(c.req.param('id'), (id) => enterBallot(deps, actor, id, body.value));
      return entered.ok ? c.json(entered.value, 201) : answerRefusal(c, entered.refused);
    })
    .get('/receipts/:ballot', async (c) => {
      const ballot = parseId<BallotId>(c.req.param('ballot'));
      if (ballot === null) return answerRefusal(c, 'not_found');
      const receipt = await viewReceipt(deps, c.get('session').actor, ballot);
      return receipt.ok ? c.json(receipt.value) : answerRefusal(c, receipt.refused);
    });
}
