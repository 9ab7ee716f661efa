import { createMiddleware } from 'hono/factory';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import type { CurrentSession, Session } from './currentSession.ts';

export type SignedIn = { Variables: { session: Session } };

/** Lets through only who is signed in, and tells the routes behind who that is. */
export function signedIn(currentSession: CurrentSession) {
  return createMiddleware<SignedIn>(async (c, next) => {
    const session = await currentSession(c.req.raw.headers);
    if (session === null) return answerRefusal(c, 'not_signed_in');
    c.set('session', session);
    return next();
  });
}
