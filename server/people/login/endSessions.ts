import type { PersonId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { done, transact } from '../../platform/transact.ts';
import { isPersonOf } from '../personStore.ts';
import { personActs } from './acts.ts';
import type { LoginDeps } from './loginDeps.ts';
import { deleteSessions, type WhichSessions } from './sessionStore.ts';

type Deps = Pick<LoginDeps, 'db' | 'clock' | 'sessionEnded'>;

/** Ends one of one's own sessions, or all but this one. */
export function endOwnSessions(deps: Deps, actor: Actor, which: WhichSessions): Promise<Result<null>> {
  return end(deps, actor, actor.person, which);
}

/** Ends every session of a person, as an administrator does when a telephone is lost. */
export async function endSessionsOf(deps: Deps, actor: Actor, of: PersonId): Promise<Result<null>> {
  if (!can(actor, 'people.administer', { sameDistrict: true })) return refuse('forbidden');
  if (!(await isPersonOf(deps.db, actor.district, of))) return refuse('not_found');
  return end(deps, actor, of, 'all');
}

function end(deps: Deps, actor: Actor, of: PersonId, which: WhichSessions): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const ended = await deleteSessions(tx, of, which);
    if (ended.length === 0) return which !== 'all' && 'only' in which ? refuse('not_found') : done(null, []);
    const tell = () => {
      for (const session of ended) deps.sessionEnded(session);
    };
    return done(null, [personActs.sessionsEnded(of, actor.person, ended.length)], tell);
  });
}
