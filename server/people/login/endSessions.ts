import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import type { LoginMethod } from '../../../shared/people/loginMethod.ts';
import type { Transaction } from '../../platform/database.ts';
import { done, transact } from '../../platform/transact.ts';
import type { Session } from '../currentSession.ts';
import { isAnyPersona, isPersonOf } from '../personStore.ts';
import { personActs } from './acts.ts';
import type { LoginDeps } from './loginDeps.ts';
import { deleteSessions, type WhichSessions } from './sessionStore.ts';

type Deps = Pick<LoginDeps, 'db' | 'clock' | 'sessionEnded'>;

/** Ends one of one's own sessions, or all but this one. A persona's other sessions are other people's. */
export async function endOwnSessions(
  deps: Deps,
  { actor, sessionId }: Session,
  which: { readonly only: string } | { readonly but: string },
): Promise<Result<null>> {
  const isThis = 'only' in which && which.only === sessionId;
  if (!isThis && (await isAnyPersona(deps.db, [actor.person])))
    return 'only' in which ? refuse('not_found') : ok(null);
  return end(deps, actor, actor.person, which);
}

/** Ends every session of a person, as an administrator does when a telephone is lost. */
export async function endSessionsOf(deps: Deps, actor: Actor, of: PersonId): Promise<Result<null>> {
  if (!can(actor, 'people.administer', { sameDistrict: true })) return refuse('forbidden');
  if (!(await isPersonOf(deps.db, actor.district, of))) return refuse('not_found');
  if (await isAnyPersona(deps.db, [of])) return refuse('persona_stays');
  return end(deps, actor, of, 'all');
}

/** What a transaction puts on record of sessions that it has ended, and what it tells their sockets. */
type Ended = { readonly acts: readonly Act[]; readonly tell: () => void };

/** Ends every other session of one's own that began in a way that is no more. */
export async function endOthersBy(
  tx: Transaction,
  deps: Pick<Deps, 'sessionEnded'>,
  { actor, sessionId }: Session,
  method: LoginMethod,
): Promise<Ended> {
  const ended = await deleteSessions(tx, actor.person, { but: sessionId, method });
  return endedBy(deps, actor, actor.person, ended);
}

function endedBy(deps: Pick<Deps, 'sessionEnded'>, by: Actor, of: PersonId, ended: readonly string[]): Ended {
  return {
    acts: ended.length === 0 ? [] : [personActs.sessionsEnded(of, by.person, ended.length)],
    tell: () => {
      for (const session of ended) deps.sessionEnded(session);
    },
  };
}

function end(deps: Deps, actor: Actor, of: PersonId, which: WhichSessions): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const ended = await deleteSessions(tx, of, which);
    if (ended.length === 0 && which !== 'all' && 'only' in which) return refuse('not_found');
    const { acts, tell } = endedBy(deps, actor, of, ended);
    return done(null, acts, tell);
  });
}
