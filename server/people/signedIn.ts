import { createMiddleware } from 'hono/factory';
import type { CurrentSession, Session } from './currentSession.ts';
import { HttpRefused } from './httpEdge.ts';

export type SignedIn = { Variables: { session: Session } };

/** Lets through only who is signed in, and tells the routes behind who that is. */
export function signedIn(currentSession: CurrentSession) {
  return createMiddleware<SignedIn>(async (c, next) => {
    const session = await currentSession(c.req.raw.headers);
    if (session === null) throw new HttpRefused('not_signed_in');
    c.set('session', session);
    await next();
  });
}
