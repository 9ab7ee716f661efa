import type { LoginMethod } from '../../../shared/people/loginMethod.ts';
import { type Cookies, endSession, type SessionDeps } from '../sessions.ts';
import { browserName } from './browserName.ts';
import { forgetExpiredSessions } from './sessionStore.ts';

/**
 * Opens a session for a login whose proof has been seen; whoever was signed in with this browser leaves.
 * A persona is everybody's: of her sessions not even the browser is kept.
 */
export async function enterAs(
  deps: SessionDeps,
  headers: Headers,
  entering: { readonly login: string; readonly method: LoginMethod; readonly level?: string | null },
): Promise<Cookies> {
  await endSession(deps, headers);
  await forgetExpiredSessions(deps.db);
  const { login, method, level = null } = entering;
  const browser = method === 'persona' ? '' : browserName(headers.get('user-agent'));
  const entered = await deps.auth.api.openSession({
    body: { login, method, level, browser },
    headers,
    returnHeaders: true,
  });
  return entered.headers.getSetCookie();
}
