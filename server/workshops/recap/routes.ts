import { Hono } from 'hono';
import { hex, sha256 } from '../../../shared/kernel/hash.ts';
import { recapBody } from '../../../shared/workshops/recap.ts';
import { addressOf, answerTooMany } from '../../people/login/limited.ts';
import type { ClientAddress } from '../../platform/clientAddress.ts';
import { limiterOf } from '../../platform/rateLimit.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { viewRecap } from './viewRecap.ts';

/**
 * `/recap`: what became of what I wrote, for whoever holds the link. A right one is counted by itself, since a hall has
 * one address; only wrong ones are counted by theirs.
 */
export function recapRoutes(deps: WorkshopsDeps & { readonly clientAddress: ClientAddress }) {
  const looks = limiterOf({ times: 30, seconds: 60 });
  const wrongFromAddress = limiterOf({ times: 60, seconds: 60 });
  return new Hono().post('/', async (c) => {
    const body = await readBody(c, recapBody);
    if (!body.ok) return answerRefusal(c, 'recap_unknown');
    const allowed = await looks.allow(hex(sha256(body.value.token)));
    if (!allowed.ok) return answerTooMany(c, allowed);
    const view = await viewRecap(deps, body.value.token);
    c.header('cache-control', 'no-store');
    if (view.ok) return c.json(view.value);
    const told = await wrongFromAddress.allow(addressOf(deps, c));
    return told.ok ? answerRefusal(c, view.refused) : answerTooMany(c, told);
  });
}
