import type { EntryKind, EntryMention } from '../../shared/discussion/entry.ts';
import type { Outcome } from '../../shared/discussion/observationState.ts';
import type { ObservationEntryId, ObservationId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { Transaction } from '../platform/database.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { insertEntry } from './entryStore.ts';

type Said = {
  readonly kind: EntryKind;
  readonly words?: string;
  readonly mentions?: readonly EntryMention[];
  readonly outcome?: Outcome;
  readonly key?: string;
};

/** Adds to a thread what an actor says, under her name, office and organisation as the session knows them. */
export async function writeEntry(
  { clock, ids }: Pick<DiscussionDeps, 'clock' | 'ids'>,
  tx: Transaction,
  actor: Actor,
  observation: ObservationId,
  said: Said,
): Promise<Result<ObservationEntryId>> {
  const id = ids.newId<ObservationEntryId>();
  const stored = await insertEntry(tx, {
    id,
    observation,
    kind: said.kind,
    person: actor.person,
    name: actor.name,
    office: actor.office,
    organisation: actor.organisations[0] ?? null,
    words: said.words ?? '',
    mentions: said.mentions ?? [],
    outcome: said.outcome ?? null,
    key: said.key ?? null,
    at: clock.now(),
  });
  // What was sent under this key before was said elsewhere.
  return stored ? ok(id) : refuse('malformed');
}
