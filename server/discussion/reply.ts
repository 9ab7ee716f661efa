import type { z } from 'zod';
import type { replyBody } from '../../shared/discussion/api.ts';
import { answering } from '../../shared/discussion/threadRules.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { changeAsSeen } from './changeAsSeen.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { storeReply } from './storeReply.ts';

/** Replies to an observation: an outcome, always with its reasons. */
export function reply(
  deps: DiscussionDeps,
  actor: Actor,
  id: ObservationId,
  { seen, outcome, reason }: z.infer<typeof replyBody>,
): Promise<Result<null>> {
  return changeAsSeen(deps, actor, id, { seen, may: answering }, async (tx, found) => {
    const stored = await storeReply(deps, tx, found, { outcome, reason, seq: null });
    return stored.ok ? ok([stored.value]) : stored;
  });
}
