import type { EntryHistory } from '../../shared/discussion/api.ts';
import { readsHistory } from '../../shared/discussion/entryRules.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { readable } from '../documents/rights.ts';
import type { EntryAddress } from './changeEntry.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { historyOf, threadOf } from './entryStore.ts';
import { observationOf } from './observationStore.ts';
import { entryFacts } from './viewEntry.ts';

/** What an entry said before; empty as long as its author may still correct it, and where its words are hidden. */
export async function viewHistory(
  deps: DiscussionDeps,
  actor: Actor,
  address: EntryAddress,
): Promise<Result<EntryHistory>> {
  const row = await observationOf(deps.db, address.observation);
  const document = row === null ? refuse('not_found') : await readable(deps.db, actor, row.document);
  if (!document.ok || row === null) return refuse('not_found');
  const thread = await threadOf(deps.db, row.id);
  const entry = thread.find(({ id }) => id === address.entry);
  if (entry === undefined) return refuse('not_found');
  if (!readsHistory(entryFacts(entry, { row, thread, actor }), deps.clock.now())) return ok([]);
  const history = await historyOf(deps.db, entry.id);
  return ok(history.map(({ words, until }) => ({ words, until: until.toISOString() })));
}
