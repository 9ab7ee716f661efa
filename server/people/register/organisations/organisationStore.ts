import { and, eq, gt, gte, inArray, isNull, or } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { membership, organisation, seat, seatHolder } from '../../../../drizzle/schema/people.ts';
import type { DistrictId, OrganisationId, PersonId } from '../../../../shared/kernel/ids.ts';
import type { OrganisationKind } from '../../../../shared/people/organisation.ts';
import { isSameName } from '../../../../shared/people/sameName.ts';
import type { Reader, Transaction } from '../../../platform/database.ts';
import type { EndedTogether } from '../acts.ts';

export type FullOrganisation = {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly runts: string | null;
  readonly until: string | null;
};

const columns = {
  id: organisation.id,
  kind: organisation.kind,
  name: organisation.name,
  runts: organisation.runts,
  until: organisation.until,
};

export async function fullOrganisations(
  reader: Reader,
  of: DistrictId,
): Promise<readonly FullOrganisation[]> {
  return reader
    .select(columns)
    .from(organisation)
    .where(eq(organisation.district, of))
    .orderBy(organisation.name);
}

export async function fullOrganisation(
  reader: Reader,
  of: DistrictId,
  id: OrganisationId,
): Promise<FullOrganisation | null> {
  const rows = await reader
    .select(columns)
    .from(organisation)
    .where(and(eq(organisation.id, id), eq(organisation.district, of)));
  return rows[0] ?? null;
}

/** Whether another organisation of the district, of any kind and also one that has ended, bears this name. */
export async function isNameTaken(
  reader: Reader,
  of: DistrictId,
  name: string,
  by?: OrganisationId,
): Promise<boolean> {
  const all = await fullOrganisations(reader, of);
  return all.some((one) => one.id !== by && isSameName(one.name, name));
}

export async function insertOrganisation(
  tx: Transaction,
  of: DistrictId,
  made: Omit<FullOrganisation, 'until'>,
): Promise<void> {
  await tx.insert(organisation).values({ ...made, district: of });
}

export async function updateOrganisation(
  tx: Transaction,
  id: OrganisationId,
  to: Partial<Omit<FullOrganisation, 'id'>>,
): Promise<void> {
  await tx.update(organisation).set(to).where(eq(organisation.id, id));
}

/** Ends every seat and membership of an organisation that would outlive a day and is not over, and says whose they are. */
export async function endAllOf(
  tx: Transaction,
  id: OrganisationId,
  { until, today }: { readonly until: string; readonly today: string },
): Promise<{ readonly rows: EndedTogether; readonly people: readonly PersonId[] }> {
  const outlives = (column: AnyPgColumn) => or(isNull(column), and(gt(column, until), gte(column, today)));
  const seats = await tx
    .update(seat)
    .set({ until })
    .where(and(eq(seat.organisation, id), outlives(seat.until)))
    .returning({ id: seat.id });
  const itsSeats = tx.select({ id: seat.id }).from(seat).where(eq(seat.organisation, id));
  const holders = await tx
    .update(seatHolder)
    .set({ until })
    .where(and(inArray(seatHolder.seat, itsSeats), outlives(seatHolder.until)))
    .returning({ id: seatHolder.id, person: seatHolder.person });
  const memberships = await tx
    .update(membership)
    .set({ until })
    .where(and(eq(membership.organisation, id), outlives(membership.until)))
    .returning({ id: membership.id, person: membership.person });
  return {
    rows: {
      seats: seats.map((row) => row.id),
      holders: holders.map((row) => row.id),
      memberships: memberships.map((row) => row.id),
    },
    people: [...holders, ...memberships].map((row) => row.person),
  };
}
