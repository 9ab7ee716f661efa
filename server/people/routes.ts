import { type Context, Hono } from 'hono';
import type { Clock } from '../../shared/kernel/ports.ts';
import { enterDemoBody } from '../../shared/people/api.ts';
import type { Config } from '../platform/config.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import type { CurrentSession } from './currentSession.ts';
import { type Cookies, endSession, enterDemo, type SessionDeps } from './sessions.ts';
import { signedIn } from './signedIn.ts';
import { viewDistrict, viewPersonas, viewSession } from './viewPeople.ts';

export type PeopleDeps = SessionDeps & {
  readonly clock: Clock;
  readonly config: Config;
  readonly currentSession: CurrentSession;
};

/** Who is signed in, and how one enters and leaves. */
export function peopleRoutes(deps: PeopleDeps) {
  return new Hono()
    .get('/district', async (c) => {
      const district = await viewDistrict(deps);
      return district.ok ? c.json(district.value) : answerRefusal(c, district.refused);
    })
    .get('/session', signedIn(deps.currentSession), async (c) =>
      c.json(await viewSession(deps, c.get('session').actor)),
    )
    .post('/session/end', async (c) => {
      setCookies(c, await endSession(deps, c.req.raw.headers));
      return c.body(null, 204);
    })
    .get('/demo/personas', async (c) => {
      const personas = await viewPersonas(deps);
      return personas.ok ? c.json(personas.value) : answerRefusal(c, personas.refused);
    })
    .post('/demo/enter', async (c) => {
      const body = await readBody(c, enterDemoBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const entered = await enterDemo(deps, c.req.raw.headers, body.value.persona);
      if (!entered.ok) return answerRefusal(c, entered.refused);
      setCookies(c, entered.value);
      return c.body(null, 204);
    });
}

function setCookies(c: Context, cookies: Cookies): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}
