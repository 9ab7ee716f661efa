import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { Reader } from '../platform/database.ts';
import { actorFrom } from './actorFrom.ts';
import { membershipsOn, seatsHeldOn } from './membershipStore.ts';
import { peopleOf } from './personStore.ts';

/** Everybody of a district as an actor on a day, with a session or without; who is nothing then has no role. */
export async function actorsOn(reader: Reader, of: DistrictId, day: string): Promise<readonly Actor[]> {
  const people = await peopleOf(reader, of);
  const [memberships, seats] = await Promise.all([
    membershipsOn(reader, day, { district: of }),
    seatsHeldOn(
      reader,
      day,
      people.map(({ id }) => id),
    ),
  ]);
  const membershipsBy = Map.groupBy(memberships, (row) => row.person);
  const seatsBy = Map.groupBy(seats, (row) => row.person);
  return people.map(
    (person) => actorFrom(person, membershipsBy.get(person.id) ?? [], seatsBy.get(person.id) ?? []).actor,
  );
}
