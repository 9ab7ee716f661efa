import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';

/** Whether this actor may lead a workshop of her district now: named among its facilitators, and still what they have to be. */
export function leads(actor: Actor, leaders: readonly { readonly id: Actor['person'] }[]): boolean {
  const facilitates = leaders.some(({ id }) => id === actor.person);
  return can(actor, 'workshop.facilitate', { sameDistrict: true, facilitates });
}
