import { Hono } from 'hono';
import {
  askCodeBody,
  checkCodeBody,
  passkeyAnswerBody,
  startProviderBody,
} from '../../../shared/people/loginApi.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { setCookies } from '../setCookies.ts';
import { askCode, codeLifetime } from './askCode.ts';
import { browserSecret } from './browserSecret.ts';
import { checkCode } from './checkCode.ts';
import { beginEntering, comeBack } from './identity/identification.ts';
import { stateCookie } from './identity/stateCookie.ts';
import { knownBrowser } from './knownBrowser.ts';
import { addressOf, answerTooMany, limitedTries } from './limited.ts';
import type { LoginDeps } from './loginDeps.ts';
import { enterByPasskey, passkeyQuestion } from './passkeys/enterByPasskey.ts';
import { viewWays } from './viewWays.ts';

/** The ways into a real district. */
export function loginRoutes(deps: LoginDeps) {
  return new Hono()
    .get('/ways', async (c) => c.json(await viewWays(deps, new URL(c.req.url))))
    .route('/code', codeRoutes(deps))
    .route('/passkey', passkeyRoutes(deps))
    .route('/identity-provider', identityRoutes(deps));
}

function codeRoutes(deps: LoginDeps) {
  const half = browserSecret(deps, { name: 'code', lifetime: codeLifetime });
  const known = knownBrowser(deps);
  return new Hono()
    .post('/', async (c) => {
      const body = await readBody(c, askCodeBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const { email } = body.value;
      const allowed = await deps.limits.ask(addressOf(deps, c), email, await known.isKnown(c, email));
      if (!allowed.ok) return answerTooMany(c, allowed);
      const asked = await askCode(deps, email);
      if (!asked.ok) return answerRefusal(c, asked.refused);
      await half.give(c, asked.value);
      return c.body(null, 204);
    })
    .post('/check', async (c) => {
      const body = await readBody(c, checkCodeBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const browserHalf = await half.of(c);
      if (browserHalf === null) return answerRefusal(c, 'wrong_code');
      const allowed = await deps.limits.check(browserHalf);
      if (!allowed.ok) return answerTooMany(c, allowed);
      const entered = await checkCode(deps, c.req.raw.headers, browserHalf, body.value.code);
      if (!entered.ok) return answerRefusal(c, entered.refused);
      half.takeBack(c);
      await known.remember(c, entered.value.email);
      setCookies(c, entered.value.cookies);
      return c.body(null, 204);
    });
}

function passkeyRoutes(deps: LoginDeps) {
  return new Hono()
    .use(limitedTries(deps))
    .post('/options', async (c) => {
      const asked = await passkeyQuestion(deps);
      if (!asked.ok) return answerRefusal(c, asked.refused);
      setCookies(c, asked.value.cookies);
      return c.json(asked.value.value);
    })
    .post('/', async (c) => {
      const body = await readBody(c, passkeyAnswerBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const entered = await enterByPasskey(deps, c.req.raw.headers, body.value.response);
      if (!entered.ok) return answerRefusal(c, entered.refused);
      setCookies(c, entered.value);
      return c.body(null, 204);
    });
}

function identityRoutes(deps: LoginDeps) {
  const state = stateCookie(deps);
  return new Hono()
    .use(limitedTries(deps))
    .post('/', async (c) => {
      const body = await readBody(c, startProviderBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const begun = await beginEntering(deps, body.value.goTo);
      if (!begun.ok) return answerRefusal(c, begun.refused);
      await state.give(c, begun.value.state);
      return c.json({ url: begun.value.url });
    })
    .get('/callback', async (c) => {
      const { state: returned, code, error } = c.req.query();
      const answer = {
        ...(returned === undefined ? {} : { state: returned }),
        ...(code === undefined ? {} : { code }),
        ...(error === undefined ? {} : { error }),
      };
      const back = await comeBack(deps, c.req.raw.headers, answer, await state.of(c));
      state.takeBack(c);
      setCookies(c, back.cookies);
      return c.redirect(back.goTo);
    });
}
