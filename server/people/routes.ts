import { Hono } from 'hono';
import { enterDemoBody, mentionableQuery } from '../../shared/people/api.ts';
import { profileBody } from '../../shared/people/loginApi.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import { enterDemo } from './login/enterDemo.ts';
import { limitedTries } from './login/limited.ts';
import type { LoginDeps } from './login/loginDeps.ts';
import { setLanguage } from './login/profile/setLanguage.ts';
import { viewMentionable } from './mentionable.ts';
import { endSession } from './sessions.ts';
import { setCookies } from './setCookies.ts';
import { signedIn } from './signedIn.ts';
import { viewDistrict, viewPersonas, viewSession } from './viewPeople.ts';

export type PeopleDeps = LoginDeps;

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
    .patch('/session/profile', signedIn(deps.currentSession), async (c) => {
      const body = await readBody(c, profileBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const set = await setLanguage(deps, c.get('session').actor, body.value.language);
      return set.ok ? c.body(null, 204) : answerRefusal(c, set.refused);
    })
    .get('/people/mentionable', signedIn(deps.currentSession), async (c) => {
      const query = mentionableQuery.safeParse(c.req.query());
      if (!query.success) return answerRefusal(c, 'malformed');
      const found = await viewMentionable(deps, c.get('session').actor, query.data.q);
      return found.ok ? c.json(found.value) : answerRefusal(c, found.refused);
    })
    .post('/session/end', async (c) => {
      setCookies(c, await endSession(deps, c.req.raw.headers));
      return c.body(null, 204);
    })
    .get('/demo/personas', async (c) => {
      const personas = await viewPersonas(deps);
      return personas.ok ? c.json(personas.value) : answerRefusal(c, personas.refused);
    })
    .post('/demo/enter', limitedTries(deps), async (c) => {
      const body = await readBody(c, enterDemoBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const entered = await enterDemo(deps, c.req.raw.headers, body.value.persona);
      if (!entered.ok) return answerRefusal(c, entered.refused);
      setCookies(c, entered.value);
      return c.body(null, 204);
    });
}
