import type { DistrictId, PersonId } from '../../../shared/kernel/ids.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { officeLine } from '../../../shared/people/officeLine.ts';
import { membershipsOn } from '../../people/membershipStore.ts';
import { peopleOf } from '../../people/personStore.ts';
import type { Reader } from '../../platform/database.ts';

export type Named = { readonly name: string; readonly office: string };

/** Everybody of a district, under the names and offices of a day. */
export async function namesOn(
  reader: Reader,
  district: DistrictId,
  at: Date,
): Promise<ReadonlyMap<PersonId, Named>> {
  const [people, memberships] = await Promise.all([
    peopleOf(reader, district),
    membershipsOn(reader, dayInItaly(at), { district }),
  ]);
  const held = Map.groupBy(memberships, (row) => row.person);
  return new Map(people.map(({ id, name }) => [id, { name, office: officeLine(held.get(id) ?? []) }]));
}

/** "Elena Esempi, Ufficio di Piano"; null for nobody whom the register still knows. */
export function nameLine(names: ReadonlyMap<PersonId, Named>, person: PersonId | null): string | null {
  const named = person === null ? undefined : names.get(person);
  if (named === undefined) return null;
  return named.office === '' ? named.name : `${named.name}, ${named.office}`;
}
