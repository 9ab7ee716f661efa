import type { Accept } from '../../shared/discussion/api.ts';
import { accepting } from '../../shared/discussion/threadRules.ts';
import { proposals } from '../../shared/i18n/it/proposals.ts';
import { must } from '../../shared/kernel/assert.ts';
import { memberOfPerson, type ObservationId } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { readable } from '../documents/rights.ts';
import { done, transact } from '../platform/transact.ts';
import { appendEdit } from '../sync/appendEdit.ts';
import { accessVersionOf } from '../sync/documentStore.ts';
import { type Accepted, acceptedEdit, standsStill } from './acceptedEdit.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { threadOf } from './entryStore.ts';
import { observationAsSeen } from './foundObservation.ts';
import { type ObservationRow, observationOf } from './observationStore.ts';
import { voiceOn } from './rights.ts';
import { storeReply } from './storeReply.ts';
import { tellDiscussion } from './tellDiscussion.ts';

/**
 * Writes proposed words into the text, as an edit of whoever accepts that is credited to whoever proposed them, and
 * replies to the observation, in one transaction. The edit is made before anything is locked (W4). What others
 * have stored meanwhile is looked at under the lock: where it has changed the passage, nothing is written.
 */
export async function acceptProposal(
  deps: DiscussionDeps,
  actor: Actor,
  id: ObservationId,
  wanted: Accept,
): Promise<Result<{ readonly seq: number | null }>> {
  const row = await observationOf(deps.db, id);
  if (row === null) return refuse('not_found');
  // Before anything takes its time: what is withdrawn from now on is not used (W1).
  const accessVersion = await accessVersionOf(deps.db, row.document);
  const found = await readable(deps.db, actor, row.document);
  if (!found.ok) return found;
  // Who does not reply here is to cost nothing; the right itself is asked for under the lock.
  if (!(await voiceOn(deps.db, actor, found.value)).answers) return refuse('forbidden');
  const accepted = await acceptedBy(deps, actor, row);
  const text = must(await deps.textToEdit(row.document), 'a document has a text');
  const edit =
    accepted === null ? refuse('wrong_state') : acceptedEdit(text, accepted, wanted, () => deps.ids.newId());
  return transact(deps, actor.district, async (tx) => {
    const held = await observationAsSeen(tx, actor, id, { seen: wanted.seen, may: accepting });
    if (!held.ok) return held;
    if (accepted === null || !edit.ok) return edit.ok ? refuse('wrong_state') : edit;
    const { rows, outcome } = edit.value;
    const by = { member: memberOfPerson(actor.person), accessVersion, batch: deps.ids.newId() };
    const stored = await appendEdit(tx, text, rows, by);
    if (stored.kind === 'moved') return refuse('changed_meanwhile');
    const still = standsStill(text, accepted, wanted);
    if (!still.ok) return still;
    const seq = rows.length === 0 ? null : stored.from;
    const reason = wanted.reason ?? proposals.reply[outcome];
    const answered = await storeReply(deps, tx, held.value, { outcome, reason, seq });
    if (!answered.ok) return answered;
    return done({ seq }, [answered.value], () => {
      deps.textAppended(row.document);
      tellDiscussion(deps, row.document)();
    });
  });
}

/** Null where there is nothing to accept: no proposal, or words that are hidden. */
async function acceptedBy(
  { db }: Pick<DiscussionDeps, 'db'>,
  { person }: Actor,
  { id, anchor, proposal }: ObservationRow,
): Promise<Accepted | null> {
  const [first] = await threadOf(db, id);
  if (proposal === null || anchor === null || first === undefined || first.hiddenAt !== null) return null;
  return { anchor, proposal, creditedTo: first.person === person ? null : memberOfPerson(first.person) };
}
