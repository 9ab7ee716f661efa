import { observedBy } from '../../shared/discussion/observable.ts';
import type { ThreadFacts } from '../../shared/discussion/threadRules.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { readableForChange } from '../documents/rights.ts';
import type { Transaction } from '../platform/database.ts';
import { type EntryRow, threadOf } from './entryStore.ts';
import { documentOfObservation, mergedInto, type ObservationRow, observationOf } from './observationStore.ts';
import { type Voice, voiceOn } from './rights.ts';

/** An observation with its thread, as somebody comes to change it. */
export type FoundObservation = {
  readonly voice: Voice;
  readonly row: ObservationRow;
  readonly thread: readonly EntryRow[];
  /** Those that were merged into it. */
  readonly merged: readonly { readonly id: ObservationId; readonly number: number }[];
};

/**
 * The observation, if the actor may read its text. The row of the text is locked, as by a step of its life:
 * what happens to the observations on a text happens one after the other.
 */
export async function observationForChange(
  tx: Transaction,
  actor: Actor,
  id: ObservationId,
): Promise<Result<FoundObservation>> {
  const document = await documentOfObservation(tx, id);
  const profile = document === null ? refuse('not_found') : await readableForChange(tx, actor, document);
  if (!profile.ok) return profile;
  const [voice, row, thread, merged] = await Promise.all([
    voiceOn(tx, actor, profile.value),
    observationOf(tx, id),
    threadOf(tx, id),
    mergedInto(tx, id),
  ]);
  return row === null ? refuse('not_found') : ok({ voice, row, thread, merged });
}

/**
 * The same for whoever may do something with it and says in which revision she saw it. Who may not do it at all
 * hears that; whoever came too late hears that it has changed, whatever became of it.
 */
export async function observationAsSeen(
  tx: Transaction,
  actor: Actor,
  id: ObservationId,
  { seen, may }: { readonly seen: number; readonly may: (facts: ThreadFacts) => Result<null> },
): Promise<Result<FoundObservation>> {
  const found = await observationForChange(tx, actor, id);
  if (!found.ok) return found;
  const allowed = may(factsOf(found.value));
  if (!allowed.ok && allowed.refused === 'forbidden') return allowed;
  if (found.value.row.revision !== seen) return refuse('changed_meanwhile');
  return allowed.ok ? found : allowed;
}

/** What the rules of threads ask about it. */
export function factsOf({
  voice,
  row,
  thread,
  merged,
}: Omit<FoundObservation, 'merged'> & { readonly merged: readonly unknown[] }): ThreadFacts {
  return {
    state: row.state,
    mine: thread[0]?.person === voice.actor.person,
    answers: voice.answers,
    writes: voice.writes,
    inRound: row.round !== null,
    holdsOthers: merged.length > 0,
    underDiscussion: observedBy(voice.profile) !== 'nobody',
    anchored: row.anchor !== null,
  };
}
