import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { type ClientAddress, remoteOf } from '../../platform/clientAddress.ts';
import type { TooMany } from '../../platform/rateLimit.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { Limits } from './limits.ts';

type Deps = { readonly limits: Limits; readonly clientAddress: ClientAddress };

/** Where a request comes from, as limits count it. */
export function addressOf(deps: Pick<Deps, 'clientAddress'>, c: Context): string {
  return deps.clientAddress({ remote: remoteOf(c), forwardedFor: c.req.header('x-forwarded-for') });
}

export function answerTooMany(c: Context, { refused, retryAfter }: TooMany) {
  c.header('Retry-After', String(retryAfter));
  return answerRefusal(c, refused);
}

/** Counts a proof that somebody brings, whatever it is. */
export function limitedTries(deps: Deps) {
  return createMiddleware(async (c, next) => {
    const allowed = await deps.limits.try(addressOf(deps, c));
    return allowed.ok ? next() : answerTooMany(c, allowed);
  });
}
