import type { z } from 'zod';
import type { mergeBody } from '../../shared/discussion/api.ts';
import type { DiscussionAct } from '../../shared/discussion/discussionAct.ts';
import { merging } from '../../shared/discussion/threadRules.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { observationActs } from './acts.ts';
import { changeAsSeen } from './changeAsSeen.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { changeObservation, observationOf } from './observationStore.ts';
import { writeEntry } from './writeEntry.ts';

/**
 * Puts an observation together with another of the same text, which waits for its reply too. Each keeps its
 * author and its thread. What was merged into it before goes along, so that nothing is merged into what is.
 */
export function merge(
  deps: DiscussionDeps,
  actor: Actor,
  id: ObservationId,
  { seen, into }: z.infer<typeof mergeBody>,
): Promise<Result<null>> {
  return changeAsSeen(deps, actor, id, { seen, may: merging }, async (tx, { row, merged }, at) => {
    const target = await observationOf(tx, into);
    if (target === null || target.document !== row.document) return refuse('not_found');
    if (target.id === id || target.state !== 'open') return refuse('wrong_state');
    const acts: DiscussionAct[] = [];
    for (const one of [row, ...merged]) {
      const entry = await writeEntry(deps, tx, actor, one.id, { kind: 'merged' });
      if (!entry.ok) return entry;
      await changeObservation(tx, one.id, { state: 'merged', into }, at);
      acts.push(observationActs.merged({ ...one, document: row.document }, actor.person, target));
    }
    return ok(acts);
  });
}
