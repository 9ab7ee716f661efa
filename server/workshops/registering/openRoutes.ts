import { Hono } from 'hono';
import {
  registerOwnBody,
  registrationLookBody,
  withdrawOwnBody,
} from '../../../shared/workshops/registeringApi.ts';
import { addressOf, answerTooMany } from '../../people/login/limited.ts';
import { limiterOf } from '../../platform/rateLimit.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { JoinRoutesDeps } from '../join/routes.ts';
import { lookAtRegistration, registerOwn, withdrawOwn } from './registerOwn.ts';

/** `/registrations`: for whoever holds the link of a body that is invited, without an account. */
export function openRegistrationRoutes(deps: JoinRoutesDeps) {
  const tries = limiterOf({ times: 120, seconds: 60 });
  return new Hono()
    .use(async (c, next) => {
      const allowed = await tries.allow(addressOf(deps, c));
      return allowed.ok ? next() : answerTooMany(c, allowed);
    })
    .post('/look', async (c) => {
      const body = await readBody(c, registrationLookBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const view = await lookAtRegistration(deps, body.value.token);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/', async (c) => {
      const body = await readBody(c, registerOwnBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const registered = await registerOwn(deps, body.value);
      return registered.ok ? c.body(null, 204) : answerRefusal(c, registered.refused);
    })
    .post('/withdraw', async (c) => {
      const body = await readBody(c, withdrawOwnBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const withdrawn = await withdrawOwn(deps, body.value);
      return withdrawn.ok ? c.body(null, 204) : answerRefusal(c, withdrawn.refused);
    });
}
