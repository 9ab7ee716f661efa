import { type Context, Hono } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { askCodeBody, checkCodeBody } from '../../../shared/people/loginApi.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { setCookies } from '../setCookies.ts';
import { askCode, codeLifetime } from './askCode.ts';
import { checkCode } from './checkCode.ts';
import { addressOf, answerTooMany } from './limited.ts';
import type { LoginDeps } from './loginDeps.ts';
import { viewWays } from './viewWays.ts';

/** The ways into a real district. */
export function loginRoutes(deps: LoginDeps) {
  const half = browserHalfCookie(deps);
  return new Hono()
    .get('/ways', async (c) => c.json(await viewWays(deps, new URL(c.req.url))))
    .post('/code', async (c) => {
      const body = await readBody(c, askCodeBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const allowed = await deps.limits.ask(addressOf(deps, c), body.value.email);
      if (!allowed.ok) return answerTooMany(c, allowed);
      const asked = await askCode(deps, body.value.email);
      if (!asked.ok) return answerRefusal(c, asked.refused);
      await half.give(c, asked.value);
      return c.body(null, 204);
    })
    .post('/code/check', async (c) => {
      const body = await readBody(c, checkCodeBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const browserHalf = await half.of(c);
      if (browserHalf === null) return answerRefusal(c, 'wrong_code');
      const allowed = await deps.limits.check(browserHalf);
      if (!allowed.ok) return answerTooMany(c, allowed);
      const entered = await checkCode(deps, c.req.raw.headers, browserHalf, body.value.code);
      if (!entered.ok) return answerRefusal(c, entered.refused);
      half.takeBack(c);
      setCookies(c, entered.value);
      return c.body(null, 204);
    });
}

/** The half of a code that stays in the browser. Signed: a half that we did not give costs nothing to refuse. */
function browserHalfCookie({ config, cookieSecret }: LoginDeps) {
  const secure = config.baseUrl.protocol === 'https:';
  const name = `${secure ? '__Secure-' : ''}corale.code`;
  const options = { httpOnly: true, sameSite: 'Lax', secure, path: '/api/login' } as const;
  return {
    give: (c: Context, half: string) =>
      setSignedCookie(c, name, half, cookieSecret, { ...options, maxAge: codeLifetime }),
    of: async (c: Context) => (await getSignedCookie(c, cookieSecret, name)) || null,
    takeBack: (c: Context) => {
      deleteCookie(c, name, options);
    },
  };
}
