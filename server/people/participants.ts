import type { DistrictId, OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import { policy } from '../../shared/people/can.ts';
import { standingOf } from '../../shared/people/role.ts';
import type { Reader } from '../platform/database.ts';
import { type MembershipRow, membershipsOn, seatsHeldOn } from './membershipStore.ts';

/** Who takes part in a district on a day: whoever could observe something, at least when invited. */
export type Participants = {
  /** What each of them is. */
  readonly standpoints: ReadonlyMap<PersonId, readonly MembershipRow[]>;
  /** Who acts for an organisation, by a role or by a seat, as the session of each knows it. */
  readonly actingFor: ReadonlyMap<OrganisationId, ReadonlySet<PersonId>>;
};

export async function participantsOn(
  reader: Reader,
  district: DistrictId,
  day: string,
): Promise<Participants> {
  const memberships = await membershipsOn(reader, day, { district });
  const standpoints = new Map(
    [...Map.groupBy(memberships, (row) => row.person)].filter(([, held]) => held.some(mayObserve)),
  );
  const seats = await seatsHeldOn(reader, day, [...standpoints.keys()]);
  const actingFor = new Map<OrganisationId, Set<PersonId>>();
  const note = (organisation: OrganisationId, person: PersonId) =>
    actingFor.set(organisation, (actingFor.get(organisation) ?? new Set()).add(person));
  for (const [person, held] of standpoints) for (const row of held) note(row.organisation.id, person);
  for (const { organisation, person } of seats) note(organisation, person);
  return { standpoints, actingFor };
}

function mayObserve({ role }: MembershipRow): boolean {
  return policy['observation.create'][standingOf[role]] !== 'no';
}
