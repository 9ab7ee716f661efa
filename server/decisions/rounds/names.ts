import type { DistrictId, PersonId } from '../../../shared/kernel/ids.ts';
import { officeLine } from '../../../shared/people/officeLine.ts';
import { membershipsOn } from '../../people/membershipStore.ts';
import { peopleOf } from '../../people/personStore.ts';
import type { Reader } from '../../platform/database.ts';

export type Named = { readonly name: string; readonly office: string };

/** Name and office of everybody in a district on a day; who is nothing then has no office. */
export type Names = (person: PersonId) => Named | null;

export async function namesOn(reader: Reader, of: DistrictId, day: string): Promise<Names> {
  const [people, memberships] = await Promise.all([
    peopleOf(reader, of),
    membershipsOn(reader, day, { district: of }),
  ]);
  const held = Map.groupBy(memberships, ({ person }) => person);
  const byId = new Map(people.map(({ id, name }) => [id, { name, office: officeLine(held.get(id) ?? []) }]));
  return (person) => byId.get(person) ?? null;
}
