import type { Database } from '../platform/database.ts';
import type { Authentication } from './authentication.ts';
import { liveSessions } from './sessionStore.ts';
import { shownToken } from './sessionToken.ts';

export type SessionDeps = {
  readonly db: Database;
  readonly auth: Authentication;
  /** Told after a session has ended, so that its sockets are closed. */
  readonly sessionEnded: (sessionId: string) => void;
};

/** Cookies to be set on the answer. */
export type Cookies = readonly string[];

/** Ends the session of this browser, if it has one. */
export async function endSession(deps: SessionDeps, headers: Headers): Promise<Cookies> {
  const token = await shownToken(deps.auth, headers);
  const session = token === null ? null : (await liveSessions(deps.db, [token], new Date())).get(token);
  const left = await deps.auth.api.signOut({ headers, returnHeaders: true });
  if (session) deps.sessionEnded(session.id);
  return left.headers.getSetCookie();
}
