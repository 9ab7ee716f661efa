import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { membership, organisation, seat, seatHolder } from '../../drizzle/schema/people.ts';
import type { DistrictId, OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import { type Role, roles, standingOf } from '../../shared/people/role.ts';
import type { Term } from '../../shared/people/term.ts';
import type { Reader } from '../platform/database.ts';
import type { OrganisationRow } from './territoryStore.ts';

/** A membership as it is on one day. */
export type MembershipRow = {
  readonly person: PersonId;
  readonly role: Role;
  readonly office: string;
  readonly organisation: OrganisationRow;
  /** Its last day; null while nobody knows one. */
  readonly until: string | null;
};

/** The memberships of one person, of some, or of everybody in a district, that are valid on a day. */
export async function membershipsOn(
  reader: Reader,
  day: string,
  whose:
    | { readonly person: PersonId }
    | { readonly persons: readonly PersonId[] }
    | { readonly district: DistrictId },
): Promise<readonly MembershipRow[]> {
  return reader
    .select({
      person: membership.person,
      role: membership.role,
      office: membership.office,
      organisation: { id: organisation.id, kind: organisation.kind, name: organisation.name },
      until: membership.until,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisation))
    .where(and(belongsTo(whose), validOn(day, membership)))
    .orderBy(organisation.name, membership.role);
}

/** The organisations on whose seats these persons sit on a day, the office held there, and the last day of both. */
export async function seatsHeldOn(
  reader: Reader,
  day: string,
  holders: readonly PersonId[],
): Promise<
  readonly { person: PersonId; organisation: OrganisationId; office: string; until: string | null }[]
> {
  return reader
    .select({
      person: seatHolder.person,
      organisation: seat.organisation,
      office: seatHolder.office,
      // Of two, the earlier; PostgreSQL leaves out the one that is not set.
      until: sql<string | null>`least(${seatHolder.until}, ${seat.until})::text`,
    })
    .from(seatHolder)
    .innerJoin(seat, eq(seat.id, seatHolder.seat))
    .where(and(inArray(seatHolder.person, [...holders]), validOn(day, seatHolder), validOn(day, seat)));
}

/** The terms of everybody who administers a district, or ever did. */
export async function administratorTerms(reader: Reader, of: DistrictId): Promise<readonly Term[]> {
  return reader
    .select({ from: membership.from, until: membership.until })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisation))
    .where(and(eq(organisation.district, of), inArray(membership.role, administrators)));
}

const administrators = roles.filter((role) => standingOf[role] === 'administrator');

function belongsTo(whose: Parameters<typeof membershipsOn>[2]): SQL {
  if ('person' in whose) return eq(membership.person, whose.person);
  if ('persons' in whose) return inArray(membership.person, [...whose.persons]);
  return eq(organisation.district, whose.district);
}

function validOn(
  day: string,
  term: { readonly from: AnyPgColumn; readonly until: AnyPgColumn },
): SQL | undefined {
  return and(lte(term.from, day), or(isNull(term.until), gte(term.until, day)));
}
