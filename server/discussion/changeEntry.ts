import type { DiscussionAct } from '../../shared/discussion/discussionAct.ts';
import type { ObservationEntryId, ObservationId } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { Transaction } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import type { EntryRow } from './entryStore.ts';
import { type FoundObservation, observationForChange } from './foundObservation.ts';
import { tellDiscussion } from './tellDiscussion.ts';

/** Which entry, of which observation. */
export type EntryAddress = { readonly observation: ObservationId; readonly entry: ObservationEntryId };

/** One change of an entry of a thread, with the act that records it; null where nothing changes. */
export async function changeEntry(
  deps: DiscussionDeps,
  actor: Actor,
  at: EntryAddress,
  change: (
    tx: Transaction,
    entry: EntryRow,
    found: FoundObservation,
  ) => Promise<Result<DiscussionAct | null>>,
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const found = await observationForChange(tx, actor, at.observation);
    if (!found.ok) return found;
    const entry = found.value.thread.find(({ id }) => id === at.entry);
    if (entry === undefined) return refuse('not_found');
    const changed = await change(tx, entry, found.value);
    if (!changed.ok) return changed;
    if (changed.value === null) return done(null, []);
    return done(null, [changed.value], tellDiscussion(deps, found.value.row.document));
  });
}
