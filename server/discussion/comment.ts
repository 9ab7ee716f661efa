import type { z } from 'zod';
import type { commentBody } from '../../shared/discussion/api.ts';
import type { ObservationEntryId, ObservationId } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { done, transact } from '../platform/transact.ts';
import { observationActs } from './acts.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { entryByKey } from './entryStore.ts';
import { observationForChange } from './foundObservation.ts';
import { namesStand } from './namesStand.ts';
import { mayComment } from './rights.ts';
import { tellDiscussion } from './tellDiscussion.ts';
import { writeEntry } from './writeEntry.ts';

/** Writes into the thread of an observation. Sent again under the same key it is the same comment. */
export async function comment(
  deps: DiscussionDeps,
  actor: Actor,
  id: ObservationId,
  wanted: z.infer<typeof commentBody>,
): Promise<Result<{ readonly id: ObservationEntryId }>> {
  return transact(deps, actor.district, async (tx) => {
    const found = await observationForChange(tx, actor, id);
    if (!found.ok) return found;
    const { voice, row } = found.value;
    const again = await entryByKey(tx, actor.person, wanted.key);
    if (again !== null) {
      const same = again.kind === 'comment' && again.observation === id;
      return same ? done({ id: again.id }, []) : refuse('malformed');
    }
    if (!mayComment(voice, row.round)) return refuse('forbidden');
    if (!(await namesStand(tx, actor, wanted, deps.clock.now()))) return refuse('malformed');
    const entry = await writeEntry(deps, tx, actor, id, { ...wanted, kind: 'comment' });
    if (!entry.ok) return entry;
    const act = observationActs.commented(row, actor.person, { ...wanted, entry: entry.value });
    return done({ id: entry.value }, [act], tellDiscussion(deps, row.document));
  });
}
