import { type Context, Hono } from 'hono';
import type { Clock } from '../../shared/kernel/ports.ts';
import { enterDemoBody } from '../../shared/people/api.ts';
import type { CurrentSession } from './currentSession.ts';
import { jsonBody, orRefuse } from './httpEdge.ts';
import { type Cookies, endSession, enterDemo, type SessionDeps } from './sessions.ts';
import { signedIn } from './signedIn.ts';
import { viewDistrict, viewPersonas, viewSession } from './viewPeople.ts';

type Deps = SessionDeps & { readonly clock: Clock; readonly currentSession: CurrentSession };

export function peopleRoutes(deps: Deps) {
  return new Hono()
    .get('/district', async (c) => c.json(orRefuse(await viewDistrict(deps))))
    .get('/session', signedIn(deps.currentSession), async (c) =>
      c.json(await viewSession(deps, c.get('session').actor)),
    )
    .post('/session/end', async (c) => {
      setCookies(c, await endSession(deps, c.req.raw.headers));
      return c.body(null, 204);
    })
    .get('/demo/personas', async (c) => c.json(orRefuse(await viewPersonas(deps))))
    .post('/demo/enter', async (c) => {
      const { persona } = await jsonBody(c, enterDemoBody);
      setCookies(c, orRefuse(await enterDemo(deps, c.req.raw.headers, persona)));
      return c.body(null, 204);
    });
}

function setCookies(c: Context, cookies: Cookies): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}
