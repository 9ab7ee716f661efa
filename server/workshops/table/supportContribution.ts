import type { ContributionId, WorkshopId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Visitor } from '../../../shared/people/visitor.ts';
import { done, transact } from '../../platform/transact.ts';
import { deleteSupport, heldContribution, insertSupport, raiseContribution } from '../contributionStore.ts';
import { giveBack, spend } from '../participantStore.ts';
import { tellOfCard } from '../tellOfCard.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { actingAtTable } from './atTable.ts';
import { districtOf } from './districtOf.ts';

/** Gives a support to a card of one's own table, or takes it back; asked twice, it is as asked once. */
export async function supportContribution(
  deps: WorkshopsDeps,
  visitor: Visitor,
  id: WorkshopId,
  which: { readonly contribution: ContributionId; readonly supports: boolean },
): Promise<Result<null>> {
  const { contribution, supports } = which;
  return transact(deps, districtOf(visitor), async (tx) => {
    const acting = await actingAtTable(tx, id, visitor, 'support');
    if (!acting.ok) return acting;
    const { me, workshop } = acting.value;
    const card = await heldContribution(tx, contribution);
    if (card === null || card.table !== me.table) return refuse('not_found');
    if (card.participant === me.id && !card.onBehalf) return refuse('own_contribution');
    if (card.hiddenAt !== null || card.mergedInto !== null) return refuse('changed_meanwhile');
    const changed = supports
      ? await insertSupport(tx, contribution, me.id, deps.clock.now())
      : await deleteSupport(tx, contribution, me.id);
    const told = () => deps.background.run(() => tellOfCard(deps, contribution));
    // Sent again because no answer came: whoever committed it may not have lived to tell of it.
    if (!changed) return done(null, [], told);
    if (!supports) await giveBack(tx, me.id, 'supports');
    else if (!(await spend(tx, me.id, 'supports', workshop.supportBudget)))
      return refuse('nothing_left_to_give');
    await raiseContribution(tx, contribution);
    return done(null, [], told);
  });
}
