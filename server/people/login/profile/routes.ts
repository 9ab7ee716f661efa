import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { isPlainLine } from '../../../../shared/kernel/plainLine.ts';
import { addPasskeyBody, renamePasskeyBody } from '../../../../shared/people/loginApi.ts';
import { readBody } from '../../../platform/readBody.ts';
import { answerRefusal } from '../../../platform/refusalAnswer.ts';
import { setCookies } from '../../setCookies.ts';
import { signedIn } from '../../signedIn.ts';
import { endOwnSessions } from '../endSessions.ts';
import { beginLinking } from '../identity/identification.ts';
import { unlinkIdentity } from '../identity/linkIdentity.ts';
import { stateCookie } from '../identity/stateCookie.ts';
import type { LoginDeps } from '../loginDeps.ts';
import { addPasskey, newPasskeyQuestion, removePasskey, renamePasskey } from '../passkeys/ownPasskeys.ts';
import { viewProfile } from './viewProfile.ts';

/** Ids of sessions and passkeys are better-auth's, of whatever shape; what no row can hold names none. */
const existing = createMiddleware(async (c, next) =>
  isPlainLine(c.req.param('id') ?? '') ? next() : answerRefusal(c, 'not_found'),
);

/** One's own page: how I enter, and where I am signed in. */
export function profileRoutes(deps: LoginDeps) {
  const state = stateCookie(deps);
  return new Hono()
    .get('/', signedIn(deps.currentSession), async (c) =>
      c.json(await viewProfile(deps, c.get('session'), new URL(c.req.url))),
    )
    .post('/passkeys/options', signedIn(deps.currentSession), async (c) => {
      const asked = await newPasskeyQuestion(deps, c.get('session'), c.req.raw.headers);
      if (!asked.ok) return answerRefusal(c, asked.refused);
      setCookies(c, asked.value.cookies);
      return c.json(asked.value.value);
    })
    .post('/passkeys', signedIn(deps.currentSession), async (c) => {
      const body = await readBody(c, addPasskeyBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const added = await addPasskey(deps, c.get('session'), c.req.raw.headers, body.value);
      if (!added.ok) return answerRefusal(c, added.refused);
      setCookies(c, added.value);
      return c.body(null, 204);
    })
    .patch('/passkeys/:id', signedIn(deps.currentSession), existing, async (c) => {
      const body = await readBody(c, renamePasskeyBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const renamed = await renamePasskey(deps, c.get('session'), c.req.param('id'), body.value.name);
      return renamed.ok ? c.body(null, 204) : answerRefusal(c, renamed.refused);
    })
    .delete('/passkeys/:id', signedIn(deps.currentSession), existing, async (c) => {
      const removed = await removePasskey(deps, c.get('session'), c.req.param('id'));
      return removed.ok ? c.body(null, 204) : answerRefusal(c, removed.refused);
    })
    .delete('/sessions/:id', signedIn(deps.currentSession), existing, async (c) => {
      const ended = await endOwnSessions(deps, c.get('session'), { only: c.req.param('id') });
      return ended.ok ? c.body(null, 204) : answerRefusal(c, ended.refused);
    })
    .post('/sessions/end-others', signedIn(deps.currentSession), async (c) => {
      const session = c.get('session');
      const ended = await endOwnSessions(deps, session, { but: session.sessionId });
      return ended.ok ? c.body(null, 204) : answerRefusal(c, ended.refused);
    })
    .post('/identity-provider', signedIn(deps.currentSession), async (c) => {
      const begun = await beginLinking(deps, c.get('session'));
      if (!begun.ok) return answerRefusal(c, begun.refused);
      await state.give(c, begun.value.state);
      return c.json({ url: begun.value.url });
    })
    .delete('/identity-provider', signedIn(deps.currentSession), async (c) => {
      const unlinked = await unlinkIdentity(deps, c.get('session'));
      return unlinked.ok ? c.body(null, 204) : answerRefusal(c, unlinked.refused);
    });
}
