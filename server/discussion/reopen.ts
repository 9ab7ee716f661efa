import type { z } from 'zod';
import type { reopenBody } from '../../shared/discussion/api.ts';
import { reopening } from '../../shared/discussion/threadRules.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { observationActs } from './acts.ts';
import { changeAsSeen } from './changeAsSeen.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { changeObservation } from './observationStore.ts';
import { writeEntry } from './writeEntry.ts';

/** Opens an observation again that was closed or answered, and says why; the former reply stays in the thread. */
export function reopen(
  deps: DiscussionDeps,
  actor: Actor,
  id: ObservationId,
  { seen, reason }: z.infer<typeof reopenBody>,
): Promise<Result<null>> {
  return changeAsSeen(deps, actor, id, { seen, may: reopening }, async (tx, { row, merged }, at) => {
    const entry = await writeEntry(deps, tx, actor, id, { kind: 'reopened', words: reason });
    if (!entry.ok) return entry;
    await changeObservation(tx, id, { state: 'open' }, at);
    return ok([observationActs.reopened(row, actor.person, merged, reason)]);
  });
}
