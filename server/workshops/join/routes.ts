import type { Context } from 'hono';
import { Hono } from 'hono';
import { joinBody, lookBody } from '../../../shared/workshops/api.ts';
import { guestCookie } from '../../people/guests/guestCookie.ts';
import { addressOf, answerTooMany } from '../../people/login/limited.ts';
import type { ClientAddress } from '../../platform/clientAddress.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { join } from './join.ts';
import { openJoinLimits } from './joinLimits.ts';
import { lookAtCode, workshopBehind } from './lookAtCode.ts';

export type JoinRoutesDeps = WorkshopsDeps & { readonly clientAddress: ClientAddress };

/** `/join`: the door of a workshop, for whoever has its code. */
export function joinRoutes(deps: JoinRoutesDeps) {
  const limits = openJoinLimits();
  const cookie = guestCookie(deps.config);

  /** A wrong code, or too many of them. */
  async function answerWrong(c: Context) {
    const told = await limits.wrong(addressOf(deps, c));
    return told.ok ? answerRefusal(c, 'code_unknown') : answerTooMany(c, told);
  }

  return new Hono()
    .post('/look', async (c) => {
      const body = await readBody(c, lookBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const seen = await lookAtCode(deps, c.req.raw.headers, body.value.code);
      if (seen.ok) return c.json(seen.value);
      return seen.refused === 'code_unknown' ? answerWrong(c) : answerRefusal(c, seen.refused);
    })
    .post('/', async (c) => {
      const body = await readBody(c, joinBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const behind = await workshopBehind(deps, body.value.code);
      if (!behind.ok) return answerWrong(c);
      const allowed = await limits.join(behind.value.id);
      if (!allowed.ok) return answerTooMany(c, allowed);
      const joined = await join(deps, c.req.raw.headers, body.value);
      if (!joined.ok) return answerRefusal(c, joined.refused);
      const { workshop, session } = joined.value;
      if (session !== null) cookie.give(c, session.token, session.endsAt);
      return c.json({ workshop }, 201);
    });
}
