import type { z } from 'zod';
import type { seenBody } from '../../shared/discussion/api.ts';
import { separating } from '../../shared/discussion/threadRules.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { observationActs } from './acts.ts';
import { changeAsSeen } from './changeAsSeen.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { changeObservation, observationOf } from './observationStore.ts';
import { writeEntry } from './writeEntry.ts';

/** Takes an observation out of the one into which it was merged: it waits for a reply of its own again. */
export function separate(
  deps: DiscussionDeps,
  actor: Actor,
  id: ObservationId,
  { seen }: z.infer<typeof seenBody>,
): Promise<Result<null>> {
  return changeAsSeen(deps, actor, id, { seen, may: separating }, async (tx, { row }, at) => {
    const into = must(row.mergedInto && (await observationOf(tx, row.mergedInto)), 'it was merged into one');
    const entry = await writeEntry(deps, tx, actor, id, { kind: 'separated' });
    if (!entry.ok) return entry;
    await changeObservation(tx, id, { state: 'open' }, at);
    return ok([observationActs.separated(row, actor.person, into)]);
  });
}
