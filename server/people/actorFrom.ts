import type { Actor } from '../../shared/people/actor.ts';
import { officeLine } from '../../shared/people/officeLine.ts';
import type { membershipsOn, seatsHeldOn } from './membershipStore.ts';
import type { PersonRow } from './personStore.ts';

/** A person as an actor, by what she is on one day, and the first last day of it. */
export function actorFrom(
  person: PersonRow,
  memberships: Awaited<ReturnType<typeof membershipsOn>>,
  seats: Awaited<ReturnType<typeof seatsHeldOn>>,
): { readonly actor: Actor; readonly lastDay: string | null } {
  const organisations = [
    ...memberships.map((row) => row.organisation.id),
    ...seats.map((row) => row.organisation),
  ];
  const actor: Actor = {
    person: person.id,
    district: person.district,
    name: person.name,
    office: officeLine(memberships),
    organisations: [...new Set(organisations)],
    roles: [...new Set(memberships.map((row) => row.role))],
  };
  const lastDays = [...memberships, ...seats].map((row) => row.until).filter((day) => day !== null);
  return { actor, lastDay: lastDays.sort()[0] ?? null };
}
