import type { DiscussionAct } from '../../shared/discussion/discussionAct.ts';
import type { Outcome } from '../../shared/discussion/observationState.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Transaction } from '../platform/database.ts';
import { observationActs } from './acts.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import type { FoundObservation } from './foundObservation.ts';
import { changeObservation } from './observationStore.ts';
import { writeEntry } from './writeEntry.ts';

type Reply = {
  readonly outcome: Outcome;
  readonly reason: string;
  /** The update with which the proposed words came into the text; null where they did not. */
  readonly seq: number | null;
};

/**
 * The reply of an observation, which is also that of all that were merged into it. The caller has asked whether
 * it may be given, and puts the act on record.
 */
export async function storeReply(
  deps: Pick<DiscussionDeps, 'clock' | 'ids'>,
  tx: Transaction,
  { row, voice, merged }: FoundObservation,
  reply: Reply,
): Promise<Result<DiscussionAct>> {
  const { outcome, reason } = reply;
  const entry = await writeEntry(deps, tx, voice.actor, row.id, { kind: 'reply', words: reason, outcome });
  if (!entry.ok) return entry;
  await changeObservation(tx, row.id, { state: 'answered', outcome }, deps.clock.now());
  return ok(observationActs.answered(row, voice.actor.person, { ...reply, entry: entry.value, merged }));
}
