import { type Refused, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import { type Done, done, transact } from '../../../platform/transact.ts';
import type { Session } from '../../currentSession.ts';
import { personActs } from '../acts.ts';
import { endOthersBy } from '../endSessions.ts';
import type { LoginDeps } from '../loginDeps.ts';
import { notify } from '../notices.ts';
import { deleteIdentities, insertIdentity } from './identityStore.ts';
import type { Identity } from './provider.ts';

/** Lets a person enter with an identity from now on; one that she or somebody else has is taken. */
export async function linkIdentity(
  deps: LoginDeps,
  actor: Actor,
  identity: Identity,
): Promise<'linked' | 'taken'> {
  const linked = await transact(deps, actor.district, async (tx): Promise<Done<null> | Refused> => {
    if (!(await insertIdentity(tx, actor.person, identity, deps.clock.now()))) return refuse('already_there');
    return done(null, [personActs.identityLinked(actor.person)], () => tell(deps, actor, 'identityLinked'));
  });
  return linked.ok ? 'linked' : 'taken';
}

/** Takes the way away, with whatever came in by it: the provider may have let in somebody else. */
export function unlinkIdentity(deps: LoginDeps, session: Session): Promise<Result<null>> {
  const { actor } = session;
  return transact(deps, actor.district, async (tx): Promise<Done<null> | Refused> => {
    if ((await deleteIdentities(tx, actor.person)) === 0) return refuse('not_found');
    const ended = await endOthersBy(tx, deps, session, 'identity_provider');
    return done(null, [personActs.identityUnlinked(actor.person), ...ended.acts], () => {
      ended.tell();
      tell(deps, actor, 'identityUnlinked');
    });
  });
}

function tell(deps: LoginDeps, actor: Actor, kind: 'identityLinked' | 'identityUnlinked'): void {
  notify(deps, actor.person, { kind, provider: deps.config.identityProvider?.name ?? '' });
}
