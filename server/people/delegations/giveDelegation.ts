import type { DelegationId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { GiveDelegation } from '../../../shared/people/delegationApi.ts';
import type { Transaction } from '../../platform/database.ts';
import { done, transact } from '../../platform/transact.ts';
import { delegationActs } from './acts.ts';
import { delegateOffice } from './delegateOffice.ts';
import type { DelegationDeps } from './delegationDeps.ts';
import { insertDelegation } from './delegationStore.ts';
import { type HeldSeat, seatsHeld } from './heldSeatStore.ts';

/**
 * Lets somebody act for a seat between two days, by whoever holds it, or by the office that keeps her act. It is
 * given in the name of the holder of today, and ends with her office (`delegationRules.ts`).
 */
export async function giveDelegation(
  deps: DelegationDeps,
  actor: Actor,
  wanted: GiveDelegation,
): Promise<Result<{ readonly id: DelegationId }>> {
  const texts = wanted.document === null ? null : await deps.delegableTexts(actor);
  return transact(deps, actor.district, async (tx) => {
    const now = deps.clock.now();
    const today = dayInItaly(now);
    const [seat] = await seatsHeld(tx, actor.district, today, { seats: [wanted.seat] });
    const holds = seat?.holder.id === actor.person;
    if (!can(actor, 'delegation.give', { sameDistrict: true, holder: holds })) return refuse('forbidden');
    if (seat === undefined) return refuse('not_found');
    if (wanted.until < today || !(await heldOn(tx, actor, seat, wanted.from, today)))
      return refuse('outside_term');
    const { kind, delegate, from, until, document, act } = wanted;
    const giver = seat.holder.id;
    if (delegate === giver) return refuse('malformed');
    if (texts !== null && !texts.some(({ id }) => id === document)) return refuse('not_found');
    const office = await delegateOffice(tx, actor, today, { kind, seat, delegate });
    if (office === null) return refuse('not_found');
    const id = deps.ids.newId<DelegationId>();
    const given = { kind, seat: seat.id, giver, delegate, from, until, document };
    await insertDelegation(tx, { ...given, id, office, act, createdBy: actor.person, createdAt: now });
    const facts = { ...given, actNumber: act.number, actDate: act.date };
    return done({ id }, [delegationActs.given(id, actor.person, facts)], () =>
      deps.tellLive({ event: 'rounds' }, [giver, delegate]),
    );
  });
}

/** An act of the past was made by whoever sat there then: it must be she who sits there still. */
async function heldOn(
  tx: Transaction,
  { district }: Actor,
  seat: HeldSeat,
  from: string,
  today: string,
): Promise<boolean> {
  if (from >= today) return true;
  const [then] = await seatsHeld(tx, district, from, { seats: [seat.id] });
  return then?.holder.id === seat.holder.id;
}
