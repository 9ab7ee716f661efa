import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';

/** Whether delegations can concern this person: she keeps the acts, or may hold a seat or be given one. */
export function actsForSeats(actor: Actor): boolean {
  return can(actor, 'delegation.give', { sameDistrict: true, holder: true });
}
