import type { DiscussionAct } from '../../shared/discussion/discussionAct.ts';
import type { ThreadFacts } from '../../shared/discussion/threadRules.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { Transaction } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { type FoundObservation, observationAsSeen } from './foundObservation.ts';
import { tellDiscussion } from './tellDiscussion.ts';

/** One change of an observation that somebody saw in a revision, with the acts that record it. */
export async function changeAsSeen(
  deps: DiscussionDeps,
  actor: Actor,
  id: ObservationId,
  seen: { readonly seen: number; readonly may: (facts: ThreadFacts) => Result<null> },
  change: (tx: Transaction, found: FoundObservation, at: Date) => Promise<Result<readonly DiscussionAct[]>>,
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const found = await observationAsSeen(tx, actor, id, seen);
    if (!found.ok) return found;
    const changed = await change(tx, found.value, deps.clock.now());
    if (!changed.ok) return changed;
    return done(null, changed.value, tellDiscussion(deps, found.value.row.document));
  });
}
