import { and, asc, eq, isNull } from 'drizzle-orm';
import { body, organisation, subdistrict } from '../../drizzle/schema/people.ts';
import type { Choice, FieldChoices } from '../../shared/documents/api.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/people/organisation.ts';
import { type Standing, standingOf } from '../../shared/people/role.ts';
import { membershipsOn } from '../people/membershipStore.ts';
import { peopleOf } from '../people/personStore.ts';
import type { Reader } from '../platform/database.ts';

const actsForNobody: ReadonlySet<Standing> = new Set(['observer', 'administrator']);

/** The organisations of a district; `all` also those that exist no more, which old texts still name. */
export async function organisationChoices(
  reader: Reader,
  of: DistrictId,
  which: 'existing' | 'all',
): Promise<readonly Choice[]> {
  const existing = which === 'existing' ? isNull(organisation.until) : undefined;
  const rows = await reader
    .select()
    .from(organisation)
    .where(and(eq(organisation.district, of), existing));
  return rows
    .map((row) => ({ id: row.id, name: fullName(row), detail: row.runts }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'it'));
}

/** Whoever acts for an organisation on a day, once for each; observers and administrators act for none. */
export async function signatoryChoices(
  reader: Reader,
  of: DistrictId,
  on: string,
): Promise<FieldChoices['signatories']> {
  const [people, memberships] = await Promise.all([
    peopleOf(reader, of),
    membershipsOn(reader, on, { district: of }),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const acting = memberships.filter(({ role }) => !actsForNobody.has(standingOf[role]));
  const rows = acting.map(({ person, office, organisation: { id: organisation } }) => {
    return { id: person, name: names.get(person) ?? '', detail: office, organisation };
  });
  const once = new Map(rows.map((row) => [`${row.id} ${row.organisation}`, row]));
  return [...once.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'it'));
}

/** The names of everybody, for texts that still name who has left. */
export async function personChoices(reader: Reader, of: DistrictId): Promise<readonly Choice[]> {
  return (await peopleOf(reader, of)).map(({ id, name }) => ({ id, name, detail: null }));
}

export async function subdistrictChoices(reader: Reader, of: DistrictId): Promise<readonly Choice[]> {
  const rows = await reader
    .select({ id: subdistrict.id, name: subdistrict.name })
    .from(subdistrict)
    .where(eq(subdistrict.district, of))
    .orderBy(asc(subdistrict.position));
  return rows.map((row) => ({ ...row, detail: null }));
}

export async function bodyChoices(reader: Reader, of: DistrictId): Promise<readonly Choice[]> {
  const rows = await reader
    .select({ id: body.id, name: body.name })
    .from(body)
    .where(eq(body.district, of))
    .orderBy(asc(body.name));
  return rows.map((row) => ({ ...row, detail: null }));
}
