import type { z } from 'zod';
import type { seenBody } from '../../shared/discussion/api.ts';
import { resolving } from '../../shared/discussion/threadRules.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { observationActs } from './acts.ts';
import { changeAsSeen } from './changeAsSeen.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { changeObservation } from './observationStore.ts';
import { writeEntry } from './writeEntry.ts';

/** Closes an observation without a reply: nothing more is asked. */
export function resolve(
  deps: DiscussionDeps,
  actor: Actor,
  id: ObservationId,
  { seen }: z.infer<typeof seenBody>,
): Promise<Result<null>> {
  return changeAsSeen(deps, actor, id, { seen, may: resolving }, async (tx, { row }, at) => {
    const entry = await writeEntry(deps, tx, actor, id, { kind: 'resolved' });
    if (!entry.ok) return entry;
    await changeObservation(tx, id, { state: 'resolved' }, at);
    return ok([observationActs.resolved(row, actor.person)]);
  });
}
