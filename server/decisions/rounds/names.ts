import { and, eq } from 'drizzle-orm';
import { person } from '../../../drizzle/schema/people.ts';
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

/** Name and office of one person of a district; null for somebody else's. */
export async function nameOn(
  reader: Reader,
  of: DistrictId,
  who: PersonId,
  day: string,
): Promise<Named | null> {
  const [[row], memberships] = await Promise.all([
    reader
      .select({ name: person.name })
      .from(person)
      .where(and(eq(person.id, who), eq(person.district, of))),
    membershipsOn(reader, day, { person: who }),
  ]);
  return row === undefined ? null : { name: row.name, office: officeLine(memberships) };
}
