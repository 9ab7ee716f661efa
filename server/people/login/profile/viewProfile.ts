import type { ProfileView } from '../../../../shared/people/loginApi.ts';
import type { Session } from '../../currentSession.ts';
import { isAnyPersona } from '../../personStore.ts';
import { hasIdentity } from '../identity/identityStore.ts';
import type { LoginDeps } from '../loginDeps.ts';
import { receiverOf } from '../loginStore.ts';
import { passkeysOf } from '../passkeys/passkeyStore.ts';
import { sessionsOf } from '../sessionStore.ts';
import { viewWays } from '../viewWays.ts';

/** How a person enters, and where she is signed in now. */
export async function viewProfile(
  deps: LoginDeps,
  { actor, sessionId }: Session,
  asked: URL,
): Promise<ProfileView> {
  const [receiver, sessions, shared, passkeys, linked, ways] = await Promise.all([
    receiverOf(deps.db, actor.person),
    sessionsOf(deps.db, actor.person, deps.clock.now()),
    isAnyPersona(deps.db, [actor.person]),
    passkeysOf(deps.db, actor.person),
    hasIdentity(deps.db, actor.person),
    viewWays(deps, asked),
  ]);
  return {
    email: receiver?.email ?? null,
    // Others who try the same persona are nobody's business.
    sessions: sessions
      .filter((row) => !shared || row.id === sessionId)
      .map((row) => ({
        id: row.id,
        current: row.id === sessionId,
        since: row.since.toISOString(),
        until: row.until.toISOString(),
        method: row.method,
        level: row.level,
        browser: row.browser || null,
      })),
    passkeys: passkeys.map(({ id, name, since }) => ({ id, name, since: since.toISOString() })),
    identityProvider: ways.identityProvider === null ? null : { ...ways.identityProvider, linked },
    mayAddPasskey: ways.passkey,
  };
}
