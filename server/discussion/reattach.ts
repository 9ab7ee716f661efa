import type { z } from 'zod';
import type { anchorBody } from '../../shared/discussion/api.ts';
import { reattaching } from '../../shared/discussion/threadRules.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { readable } from '../documents/rights.ts';
import { observationActs } from './acts.ts';
import { changeAsSeen } from './changeAsSeen.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { changeObservation, documentOfObservation } from './observationStore.ts';
import { passageNow } from './passageNow.ts';
import { writeEntry } from './writeEntry.ts';

/** Gives an observation that has lost its words, or stands at the wrong ones, a passage of the text again. */
export async function reattach(
  deps: DiscussionDeps,
  actor: Actor,
  id: ObservationId,
  { seen, anchor }: z.infer<typeof anchorBody>,
): Promise<Result<null>> {
  const document = await documentOfObservation(deps.db, id);
  const found = document === null ? refuse('not_found') : await readable(deps.db, actor, document);
  if (!found.ok) return found;
  // Before the transaction, which holds what everybody else waits for.
  const passage = await passageNow(deps, found.value.id, { anchor, proposal: null });
  return changeAsSeen(deps, actor, id, { seen, may: reattaching }, async (tx, { row }, at) => {
    if (!passage.ok) return passage;
    const entry = await writeEntry(deps, tx, actor, id, { kind: 'anchored' });
    if (!entry.ok) return entry;
    await changeObservation(tx, id, { anchor: passage.value.anchor }, at);
    return ok([observationActs.anchored(row, actor.person)]);
  });
}
