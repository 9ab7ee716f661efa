import type { ContributionId, WorkshopId } from '../../../shared/kernel/ids.ts';
import { type Refused, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Visitor } from '../../../shared/people/visitor.ts';
import type { Contribute } from '../../../shared/workshops/api.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Done, done, transact } from '../../platform/transact.ts';
import { heldContribution, insertContribution, mendContribution } from '../contributionStore.ts';
import { questionsOf } from '../describedStore.ts';
import { tellOfCard } from '../tellOfCard.ts';
import { steadyWorkshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { actingAtTable, participating } from './atTable.ts';
import { districtOf } from './districtOf.ts';

/**
 * A card on the table of whoever brings it, under an id that her page made. One whose answer was lost is sent again,
 * perhaps when its phase is over: it is the same card, and nothing happens. Where she has mended it meanwhile, it is what
 * she says now, as long as nobody has supported or touched it.
 */
export async function contribute(
  deps: WorkshopsDeps,
  visitor: Visitor,
  id: WorkshopId,
  card: Contribute,
): Promise<Result<ContributionId>> {
  return transact(deps, districtOf(visitor), async (tx) => {
    // Before the card, as whoever leads the workshop holds the two: otherwise each may wait for the other.
    await steadyWorkshop(tx, id);
    const before = await broughtBefore(tx, visitor, id, card);
    const told = () => deps.background.run(() => tellOfCard(deps, card.id));
    // Whoever committed it may not have lived to tell of it.
    if (before !== null && before !== 'mended') return before.ok ? { ...before, afterCommit: told } : before;
    const acting = await actingAtTable(tx, id, visitor, 'contribute');
    if (!acting.ok) return acting;
    if (before === 'mended')
      return (await mendContribution(tx, card)) ? done(card.id, [], told) : refuse('contribution_read');
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
    if (inserted) return done(card.id, [], told);
    const first = await broughtBefore(tx, visitor, id, card);
    return first === null || first === 'mended' ? refuse('changed_meanwhile') : first;
  });
}

/**
 * The answer where a card is there already: hers is hers, and nobody takes the id of another's. `mended`: her phone did
 * not learn that it had arrived, and she has written it anew.
 */
async function broughtBefore(
  tx: Transaction,
  visitor: Visitor,
  id: WorkshopId,
  card: Contribute,
): Promise<Done<ContributionId> | Refused | 'mended' | null> {
  const known = await heldContribution(tx, card.id);
  if (known === null) return null;
  const me = await participating(tx, id, visitor);
  if (!me.ok || known.participant !== me.value.id) return refuse('malformed');
  const { words, kind, onBehalf, tags } = known;
  const same =
    words === card.text &&
    kind === card.kind &&
    onBehalf === card.onBehalf &&
    tags.join() === card.tags.join();
  return same ? done(card.id, []) : 'mended';
}
