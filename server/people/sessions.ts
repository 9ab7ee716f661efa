import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Database } from '../platform/database.ts';
import type { Authentication } from './authentication.ts';
import { storedSession } from './currentSession.ts';
import { personaLogin } from './personStore.ts';
import { servedDistrict } from './territoryStore.ts';

export type SessionDeps = {
  readonly db: Database;
  readonly auth: Authentication;
  /** Told after a session has ended, so that its sockets are closed. */
  readonly sessionEnded: (sessionId: string) => void;
};

/** Cookies to be set on the answer. */
export type Cookies = readonly string[];

/** Signs in as a persona of a demo district; whoever was signed in with this browser leaves. */
export async function enterDemo(
  deps: SessionDeps,
  headers: Headers,
  persona: string,
): Promise<Result<Cookies>> {
  const district = await servedDistrict(deps.db);
  if (district === null || !district.demo) return refuse('not_demo');
  const login = await personaLogin(deps.db, district.id, persona);
  if (login === null) return refuse('not_found');
  await endSession(deps, headers);
  const entered = await deps.auth.api.enterAsPersona({ body: { login }, headers, returnHeaders: true });
  return ok(entered.headers.getSetCookie());
}

/** Ends the session of this browser, if it has one. */
export async function endSession(deps: SessionDeps, headers: Headers): Promise<Cookies> {
  const session = await storedSession(deps, headers);
  const left = await deps.auth.api.signOut({ headers, returnHeaders: true });
  if (session !== null) deps.sessionEnded(session.session.id);
  return left.headers.getSetCookie();
}
