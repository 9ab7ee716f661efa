import { type Refused, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import { type Done, done, transact } from '../../../platform/transact.ts';
import { personActs } from '../acts.ts';
import type { LoginDeps } from '../loginDeps.ts';
import { notify } from '../notices.ts';
import { deleteIdentities, hasIdentity, insertIdentity } from './identityStore.ts';
import type { Identity } from './provider.ts';

/** Lets a person enter with an identity from now on; one that she or somebody else has is taken. */
export async function linkIdentity(
  deps: LoginDeps,
  actor: Actor,
  identity: Identity,
): Promise<'linked' | 'taken'> {
  const linked = await transact(deps, actor.district, async (tx): Promise<Done<null> | Refused> => {
    const inserted =
      !(await hasIdentity(tx, actor.person)) &&
      (await insertIdentity(tx, actor.person, identity, deps.clock.now()));
    if (!inserted) return refuse('already_there');
    return done(null, [personActs.identityLinked(actor.person)], () => tell(deps, actor, 'identityLinked'));
  });
  return linked.ok ? 'linked' : 'taken';
}

export function unlinkIdentity(deps: LoginDeps, actor: Actor): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx): Promise<Done<null> | Refused> => {
    if ((await deleteIdentities(tx, actor.person)) === 0) return refuse('not_found');
    return done(null, [personActs.identityUnlinked(actor.person)], () =>
      tell(deps, actor, 'identityUnlinked'),
    );
  });
}

function tell(deps: LoginDeps, actor: Actor, kind: 'identityLinked' | 'identityUnlinked'): void {
  notify(deps, actor.person, { kind, provider: deps.config.identityProvider?.name ?? '' });
}
