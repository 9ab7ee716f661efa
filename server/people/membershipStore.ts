import { and, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
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
};

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

/** The terms of everybody who administers a district, or ever did. */
export async function administratorTerms(reader: Reader, of: DistrictId): Promise<readonly Term[]> {
  return reader
    .select({ from: membership.from, until: membership.until })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisation))
    .where(and(eq(organisation.district, of), inArray(membership.role, administrators)));
}

const administrators = roles.filter((role) => standingOf[role] === 'administrator');

function validOn(
  day: string,
  term: { readonly from: AnyPgColumn; readonly until: AnyPgColumn },
): SQL | undefined {
  return and(lte(term.from, day), or(isNull(term.until), gte(term.until, day)));
}
