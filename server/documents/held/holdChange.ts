import { type DocumentId, type HeldChangeId, memberOfPerson } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { done, transact } from '../../platform/transact.ts';
import { isGranted } from '../grantStore.ts';
import { couldWrite, readable } from '../rights.ts';
import { heldActs } from './heldActs.ts';
import type { HeldDeps } from './heldDeps.ts';
import { bindFor, heldEpoch, insertHeld, openHeldOf } from './heldStore.ts';

/** So many may wait for one person in one text: nobody fills the database with what nobody reads. */
const mostHeld = 8;

/**
 * Keeps what somebody wrote without a network into a text that she may not write now (H1): judged as an edit is,
 * and never applied by itself. Null: the text has all of it already. Of a closed epoch nothing is kept: it would
 * bring erased words back.
 */
export async function holdChange(
  deps: HeldDeps,
  actor: Actor,
  id: DocumentId,
  written: { readonly epoch: number; readonly update: Uint8Array },
): Promise<Result<HeldChangeId | null>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  if (found.value.epoch !== written.epoch) return refuse('text_erased');
  const member = memberOfPerson(actor.person);
  const judged = await deps.judgeHeld(id, member, written.update);
  if (judged === null) return refuse('not_found');
  if (!judged.ok) return judged;
  const { text, update, fresh, knownHere } = judged.value;
  // Whoever never wrote here, and never could, has nothing to be kept.
  if (!knownHere && !couldWrite(actor, found.value, await isGranted(deps.db, actor, id)))
    return refuse('forbidden');
  const { head: seq } = text;
  return transact<HeldChangeId | null>(deps, actor.district, async (tx) => {
    const epoch = await heldEpoch(tx, id);
    if (epoch !== written.epoch || epoch !== text.epoch) return refuse('text_erased');
    if (update === null) return done(null, []);
    const at = deps.clock.now();
    if ((await openHeldOf(tx, id, member)).length >= mostHeld) return refuse('too_many');
    if (!(await bindFor(tx, { document: id, epoch, member, at }, fresh))) return refuse('malformed');
    const held = deps.ids.newId<HeldChangeId>();
    await insertHeld(tx, member, { id: held, document: id, epoch, seq, update, at });
    return done(held, [heldActs.held(id, actor.person, { id: held, epoch, seq, bytes: update.length })]);
  });
}
