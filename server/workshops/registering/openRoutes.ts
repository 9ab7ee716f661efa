import { Hono } from 'hono';
import {
  registerOwnBody,
  registrationLookBody,
  withdrawOwnBody,
} from '../../../shared/workshops/registeringApi.ts';
import { answerTooMany } from '../../people/login/limited.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { lookAtRegistration, registerOwn, withdrawOwn } from './registerOwn.ts';
import { openRegistrationLimits } from './registrationLimits.ts';

/** `/registrations`: for whoever holds the link of a body that is invited, without an account. */
export function openRegistrationRoutes(deps: WorkshopsDeps) {
  const limits = openRegistrationLimits(deps.db);
  return new Hono()
    .post('/look', async (c) => {
      const body = await readBody(c, registrationLookBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const allowed = await limits.allow(body.value.token);
      if (!allowed.ok) return answerTooMany(c, allowed);
      const view = await lookAtRegistration(deps, body.value.token);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/', async (c) => {
      const body = await readBody(c, registerOwnBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const allowed = await limits.allow(body.value.token);
      if (!allowed.ok) return answerTooMany(c, allowed);
      const registered = await registerOwn(deps, body.value);
      return registered.ok ? c.body(null, 204) : answerRefusal(c, registered.refused);
    })
    .post('/withdraw', async (c) => {
      const body = await readBody(c, withdrawOwnBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const allowed = await limits.allow(body.value.token);
      if (!allowed.ok) return answerTooMany(c, allowed);
      const withdrawn = await withdrawOwn(deps, body.value);
      return withdrawn.ok ? c.body(null, 204) : answerRefusal(c, withdrawn.refused);
    });
}
