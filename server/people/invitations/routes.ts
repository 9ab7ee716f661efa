import { Hono } from 'hono';
import { invitationBody } from '../../../shared/people/loginApi.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { limitedTries } from '../login/limited.ts';
import type { LoginDeps } from '../login/loginDeps.ts';
import { setCookies } from '../setCookies.ts';
import { acceptInvitation } from './acceptInvitation.ts';
import { lookAtInvitation } from './lookAtInvitation.ts';

/** For whoever holds an invitation. */
export function invitationRoutes(deps: LoginDeps) {
  return new Hono()
    .use(limitedTries(deps))
    .post('/look', async (c) => {
      const body = await readBody(c, invitationBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const seen = await lookAtInvitation(deps, body.value.token);
      return seen.ok ? c.json(seen.value) : answerRefusal(c, seen.refused);
    })
    .post('/accept', async (c) => {
      const body = await readBody(c, invitationBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const entered = await acceptInvitation(deps, c.req.raw.headers, body.value.token);
      if (!entered.ok) return answerRefusal(c, entered.refused);
      setCookies(c, entered.value);
      return c.body(null, 204);
    });
}
