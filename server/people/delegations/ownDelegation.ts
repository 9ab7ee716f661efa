import type { DelegationId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { Reader } from '../../platform/database.ts';
import { type DelegationRow, delegationsOf } from './delegationStore.ts';
import { seatsHeld } from './heldSeatStore.ts';

/** Whoever keeps the acts of everybody, and so sees every delegation. */
export function keepsActs(actor: Actor): boolean {
  return can(actor, 'delegation.give', { sameDistrict: true, holder: false });
}

/** A delegation, if this actor may see it: hers, given to her, or the office. */
export async function visibleDelegation(
  reader: Reader,
  actor: Actor,
  id: DelegationId,
): Promise<Result<DelegationRow>> {
  const [row] = await delegationsOf(reader, actor.district, { id });
  if (row === undefined) return refuse('not_found');
  const mine = row.giver === actor.person || row.delegate === actor.person;
  return mine || keepsActs(actor) ? ok(row) : refuse('not_found');
}

/** The same, if she may also change it: the office, or whoever gave it and holds the seat still. */
export async function ownDelegation(
  reader: Reader,
  actor: Actor,
  id: DelegationId,
  now: Date,
): Promise<Result<DelegationRow>> {
  const found = await visibleDelegation(reader, actor, id);
  if (!found.ok) return found;
  const [seat] = await seatsHeld(reader, actor.district, dayInItaly(now), { seats: [found.value.seat] });
  const holder = seat?.holder.id === actor.person;
  return can(actor, 'delegation.give', { sameDistrict: true, holder }) ? found : refuse('forbidden');
}
