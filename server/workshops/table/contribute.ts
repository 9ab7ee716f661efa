import type { ContributionId, WorkshopId } from '../../../shared/kernel/ids.ts';
import { type Refused, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Visitor } from '../../../shared/people/visitor.ts';
import type { Contribute } from '../../../shared/workshops/api.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Done, done, transact } from '../../platform/transact.ts';
import { heldContribution, insertContribution } from '../contributionStore.ts';
import { questionsOf } from '../describedStore.ts';
import { tellOfCard } from '../tellOfCard.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { actingAtTable, participating } from './atTable.ts';
import { districtOf } from './districtOf.ts';

/**
 * A card on the table of whoever brings it, under an id that her page made. One whose answer was lost is sent again,
 * perhaps when its phase is over: it is the same card, and nothing happens.
 */
export async function contribute(
  deps: WorkshopsDeps,
  visitor: Visitor,
  id: WorkshopId,
  card: Contribute,
): Promise<Result<ContributionId>> {
  return transact(deps, districtOf(visitor), async (tx) => {
    const before = await broughtBefore(tx, visitor, id, card.id);
    if (before !== null) return before;
    const acting = await actingAtTable(tx, id, visitor, 'contribute');
    if (!acting.ok) return acting;
    const { me } = acting.value;
    if (me.table === null) return refuse('not_found');
    if (card.question !== null && !(await questionsOf(tx, id)).some((one) => one.id === card.question))
      return refuse('not_found');
    const inserted = await insertContribution(tx, {
      id: card.id,
      workshop: id,
      table: me.table,
      participant: me.id,
      onBehalf: card.onBehalf,
      kind: card.kind,
      words: card.text,
      tags: card.tags,
      question: card.question,
      at: deps.clock.now(),
    });
    // Sent twice in the same moment: the other one was first.
    if (!inserted) return (await broughtBefore(tx, visitor, id, card.id)) ?? refuse('malformed');
    return done(card.id, [], () => deps.background.run(() => tellOfCard(deps, card.id)));
  });
}

/** The answer where a card is there already: hers is hers, and nobody takes the id of another's. */
async function broughtBefore(
  tx: Transaction,
  visitor: Visitor,
  id: WorkshopId,
  card: ContributionId,
): Promise<Done<ContributionId> | Refused | null> {
  const known = await heldContribution(tx, card);
  if (known === null) return null;
  const me = await participating(tx, id, visitor);
  return me.ok && known.participant === me.value.id ? done(card, []) : refuse('malformed');
}
