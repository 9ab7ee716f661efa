import { and, count, countDistinct, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import {
  district,
  membership,
  municipality,
  municipalityWeight,
  organisation,
  person,
  seat,
  seatHolder,
  subdistrict,
} from '../../drizzle/schema/people.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DistrictId, OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import type { OrganisationKind } from '../../shared/people/organisation.ts';
import type { Role } from '../../shared/people/role.ts';
import type { Reader } from '../platform/database.ts';

export type PersonRow = {
  readonly id: PersonId;
  readonly district: DistrictId;
  readonly name: string;
};

/** A membership as it is on one day. */
export type MembershipRow = {
  readonly person: PersonId;
  readonly role: Role;
  readonly office: string;
  readonly organisation: {
    readonly id: OrganisationId;
    readonly kind: OrganisationKind;
    readonly name: string;
  };
};

export async function personOfLogin(reader: Reader, login: string): Promise<PersonRow | null> {
  const rows = await reader
    .select({ id: person.id, district: person.district, name: person.name })
    .from(person)
    .where(eq(person.login, login));
  return rows[0] ?? null;
}

/** The memberships of one person, or of everybody in a district, that are valid on a day. */
export async function membershipsOn(
  reader: Reader,
  day: string,
  whose: { readonly person: PersonId } | { readonly district: DistrictId },
): Promise<readonly MembershipRow[]> {
  return reader
    .select({
      person: membership.person,
      role: membership.role,
      office: membership.office,
      organisation: { id: organisation.id, kind: organisation.kind, name: organisation.name },
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisation))
    .where(
      and(
        'person' in whose ? eq(membership.person, whose.person) : eq(organisation.district, whose.district),
        validOn(day, membership),
      ),
    )
    .orderBy(organisation.name, membership.role);
}

/** The organisations on whose seats a person sits on a day, and the office held there. */
export async function seatsHeldOn(
  reader: Reader,
  day: string,
  holder: PersonId,
): Promise<readonly { organisation: OrganisationId; office: string }[]> {
  return reader
    .select({ organisation: seat.organisation, office: seatHolder.office })
    .from(seatHolder)
    .innerJoin(seat, eq(seat.id, seatHolder.seat))
    .where(and(eq(seatHolder.person, holder), validOn(day, seatHolder), validOn(day, seat)));
}

/** Every municipality of a district with its newest weight. */
export async function weightsOf(
  reader: Reader,
  of: DistrictId,
): Promise<ReadonlyMap<OrganisationId, number>> {
  const rows = await reader
    .selectDistinctOn([municipalityWeight.organisation], {
      organisation: municipalityWeight.organisation,
      weight: municipalityWeight.weight,
    })
    .from(municipalityWeight)
    .innerJoin(organisation, eq(organisation.id, municipalityWeight.organisation))
    .where(eq(organisation.district, of))
    .orderBy(municipalityWeight.organisation, sql`${municipalityWeight.year} desc`);
  return new Map(rows.map((row) => [row.organisation, row.weight]));
}

export type DistrictRow = {
  readonly id: DistrictId;
  readonly name: string;
  readonly demo: boolean;
  readonly externalClients: boolean;
};

/** The district that this installation serves; null before `init` or the demo seed. */
export async function servedDistrict(reader: Reader): Promise<DistrictRow | null> {
  const rows = await reader
    .select({
      id: district.id,
      name: district.name,
      demo: district.demo,
      externalClients: district.externalClients,
    })
    .from(district)
    .orderBy(district.createdAt)
    .limit(1);
  return rows[0] ?? null;
}

/** How many parts a district has. */
export async function partsOf(
  reader: Reader,
  of: DistrictId,
): Promise<{ readonly municipalities: number; readonly subdistricts: number }> {
  const rows = await reader
    .select({
      municipalities: count(municipality.organisation),
      subdistricts: countDistinct(subdistrict.id),
    })
    .from(subdistrict)
    .leftJoin(municipality, eq(municipality.subdistrict, subdistrict.id))
    .where(eq(subdistrict.district, of));
  return must(rows[0], 'a count has a row');
}

/** Those who can be tried in a demo district, in the order in which they were seeded. */
export async function personasOf(
  reader: Reader,
  of: DistrictId,
): Promise<readonly { id: PersonId; slug: string; name: string }[]> {
  return reader
    .select({ id: person.id, slug: sql<string>`${person.persona}`, name: person.name })
    .from(person)
    .where(and(eq(person.district, of), sql`${person.persona} is not null`));
}

export async function personaLogin(reader: Reader, of: DistrictId, slug: string): Promise<string | null> {
  const rows = await reader
    .select({ login: person.login })
    .from(person)
    .where(and(eq(person.district, of), eq(person.persona, slug)));
  return rows[0]?.login ?? null;
}

/** Names of people, for those who only know their ids. */
export async function peopleOf(reader: Reader, of: DistrictId): Promise<readonly PersonRow[]> {
  return reader
    .select({ id: person.id, district: person.district, name: person.name })
    .from(person)
    .where(eq(person.district, of));
}

/** Every organisation of a district, by name. */
export async function organisationsOf(
  reader: Reader,
  of: DistrictId,
): Promise<readonly MembershipRow['organisation'][]> {
  return reader
    .select({ id: organisation.id, kind: organisation.kind, name: organisation.name })
    .from(organisation)
    .where(eq(organisation.district, of))
    .orderBy(organisation.name);
}

export async function isPersonOf(reader: Reader, of: DistrictId, id: PersonId): Promise<boolean> {
  const rows = await reader
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, id), eq(person.district, of)));
  return rows.length > 0;
}

export async function isOrganisationOf(reader: Reader, of: DistrictId, id: OrganisationId): Promise<boolean> {
  const rows = await reader
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.id, id), eq(organisation.district, of)));
  return rows.length > 0;
}

function validOn(
  day: string,
  term: { readonly from: AnyPgColumn; readonly until: AnyPgColumn },
): SQL | undefined {
  return and(lte(term.from, day), or(isNull(term.until), gte(term.until, day)));
}
