import { hiding, showing } from '../../shared/discussion/entryRules.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { observationActs } from './acts.ts';
import { changeEntry, type EntryAddress } from './changeEntry.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { storeHidden } from './entryStore.ts';
import { entryFacts } from './viewEntry.ts';

/** Hides words of a thread: who, when and why stand in their place. Nothing is deleted. */
export async function hideEntry(
  deps: DiscussionDeps,
  actor: Actor,
  address: EntryAddress,
  reason: string,
): Promise<Result<null>> {
  return changeEntry(deps, actor, address, async (tx, entry, { row, thread, voice }) => {
    const may = hiding(entryFacts(entry, { row, thread, actor }), voice.answers);
    if (!may.ok) return may;
    await storeHidden(tx, entry.id, { by: actor.person, at: deps.clock.now(), reason });
    return ok(observationActs.hidden(row, actor.person, entry.id, reason));
  });
}

/** Shows them again, as they were. */
export async function showEntry(
  deps: DiscussionDeps,
  actor: Actor,
  address: EntryAddress,
): Promise<Result<null>> {
  return changeEntry(deps, actor, address, async (tx, entry, { row, thread, voice }) => {
    const may = showing(entryFacts(entry, { row, thread, actor }), voice.answers);
    if (!may.ok) return may;
    await storeHidden(tx, entry.id, null);
    return ok(observationActs.shown(row, actor.person, entry.id));
  });
}
