import * as Y from 'yjs';
import { type DocumentId, type HeldChangeId, memberOfPerson } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { done, transact } from '../../platform/transact.ts';
import { appendEdit } from '../../sync/appendEdit.ts';
import { accessVersionOf } from '../../sync/documentStore.ts';
import { rowOfHeld } from '../../sync/heldUpdate.ts';
import { writableNow } from '../files/writableNow.ts';
import { readable } from '../rights.ts';
import { heldActs } from './heldActs.ts';
import type { HeldDeps } from './heldDeps.ts';
import { heldDifference } from './heldDifference.ts';
import { openHeldOf, settleHeld } from './heldStore.ts';

/** Puts what was held into the text, as an edit of its owner: because she says so, and only while she may write (H1). */
export async function applyHeld(
  deps: HeldDeps,
  actor: Actor,
  id: DocumentId,
  held: HeldChangeId,
): Promise<Result<{ readonly seq: number | null }>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  // Before the right is asked for: what is withdrawn from now on is not used (W1).
  const accessVersion = await accessVersionOf(deps.db, id);
  const writable = await writableNow(deps.db, actor, id);
  if (!writable.ok) return writable;
  const member = memberOfPerson(actor.person);
  const waiting = (await openHeldOf(deps.db, id, member)).find((one) => one.id === held);
  const text = await deps.textToEdit(id);
  if (waiting === undefined || text === null) return refuse('not_found');
  if (waiting.epoch !== text.epoch) return refuse('text_erased');
  // Where it hangs in what is gone, it would be said to be in the text, and nobody would see it.
  if (heldDifference(Y.encodeStateAsUpdate(text.doc), waiting.update) === null)
    return refuse('passage_not_found');
  const row = rowOfHeld(text, waiting.update);
  if (!row.ok) return row;
  const rows = row.value === null ? [] : [row.value];
  return transact(deps, actor.district, async (tx) => {
    const stored = await appendEdit(tx, text, rows, { member, accessVersion, batch: deps.ids.newId() });
    if (stored.kind === 'moved') return refuse('changed_meanwhile');
    const settled = await settleHeld(tx, held, { as: 'applied', at: deps.clock.now() });
    if (!settled) return refuse('changed_meanwhile');
    const seq = rows.length === 0 ? null : stored.from;
    return done({ seq }, [heldActs.applied(id, actor.person, held, seq)], () => deps.textAppended(id));
  });
}
