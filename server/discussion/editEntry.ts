import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { editEntryBody } from '../../shared/discussion/api.ts';
import type { EntryMention } from '../../shared/discussion/entry.ts';
import { editing } from '../../shared/discussion/entryRules.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { observationActs } from './acts.ts';
import { changeEntry, type EntryAddress } from './changeEntry.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { correctEntry, type EntryRow } from './entryStore.ts';
import { namesStand } from './namesStand.ts';
import { changeObservation } from './observationStore.ts';
import { entryFacts } from './viewEntry.ts';

/**
 * Corrects one's own words, of which every former state is kept. Other words of the observation itself are
 * another observation to whoever is replying to it: it has a new revision.
 */
export async function editEntry(
  deps: DiscussionDeps,
  actor: Actor,
  address: EntryAddress,
  { words, mentions, was }: z.infer<typeof editEntryBody>,
): Promise<Result<null>> {
  return changeEntry(deps, actor, address, async (tx, entry, { row, thread }) => {
    const at = deps.clock.now();
    const may = editing(entryFacts(entry, { row, thread, actor }), at);
    if (!may.ok) return may;
    if (isDeepStrictEqual([words, mentions], [entry.words, entry.mentions])) return ok(null);
    if (entry.words !== was) return refuse('changed_meanwhile');
    if (!(await namesStand(tx, actor, { words, mentions }, at))) return refuse('malformed');
    await correctEntry(tx, entry, { words, mentions, at });
    if (entry.kind === 'observation') await changeObservation(tx, row.id, {}, at);
    const edit = { entry: entry.id, words, was: entry.words, mentions: addedTo(entry, mentions) };
    return ok(observationActs.edited(row, actor.person, edit));
  });
}

/** Whom the words name who was not named before. */
function addedTo(entry: EntryRow, mentions: readonly EntryMention[]): readonly EntryMention[] {
  const before = new Set(entry.mentions.map(({ subject }) => subject));
  return mentions.filter(({ subject }) => !before.has(subject));
}
