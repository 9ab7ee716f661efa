import { must } from '../../../shared/kernel/assert.ts';
import type { DelegationId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { isOver } from '../../../shared/people/term.ts';
import { instantOf } from '../../platform/instant.ts';
import { done, transact } from '../../platform/transact.ts';
import { delegationActs } from './acts.ts';
import type { DelegationDeps } from './delegationDeps.ts';
import { setRevoked, takeDelegation } from './delegationStore.ts';
import { ownDelegation } from './ownDelegation.ts';

/**
 * Takes a delegation back, at once. Whoever signs by it holds its row while she does: she was before this, and her
 * act stays, or she comes after, and is refused.
 */
export async function revokeDelegation(
  deps: Pick<DelegationDeps, 'db' | 'clock' | 'tellLive'>,
  actor: Actor,
  id: DelegationId,
  { reason }: { readonly reason: string },
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const own = await ownDelegation(tx, actor, id, deps.clock.now());
    if (!own.ok) return own;
    const row = must(await takeDelegation(tx, id), 'a delegation is never deleted');
    // By the clock that dates signatures: behind the lock, none of them is older than it looks.
    const at = await instantOf(tx);
    if (row.revokedAt !== null) return refuse('delegation_revoked');
    if (isOver(row, dayInItaly(at))) return refuse('delegation_expired');
    await setRevoked(tx, id, { by: actor.person, at, reason });
    const { seat, giver, delegate } = row;
    return done(null, [delegationActs.revoked(id, actor.person, { seat, giver, delegate })], () =>
      deps.tellLive({ event: 'rounds' }, [giver, delegate]),
    );
  });
}
