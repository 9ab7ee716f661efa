import { and, asc, count, eq, inArray } from 'drizzle-orm';
import { municipality, organisation } from '../../../drizzle/schema/people.ts';
import { workshopRegistration } from '../../../drizzle/schema/workshops.ts';
import type {
  OrganisationId,
  RegistrationId,
  WorkshopId,
  WorkshopInvitationId,
  WorkshopTableId,
} from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

/** Everybody who is registered, in the order in which they were, with where each is from. */
export async function registrationsOf(reader: Reader, of: WorkshopId) {
  return reader
    .select({
      id: workshopRegistration.id,
      name: workshopRegistration.name,
      accessibility: workshopRegistration.accessibility,
      table: workshopRegistration.table,
      seatedByHand: workshopRegistration.seatedByHand,
      invitation: workshopRegistration.invitation,
      organisation: workshopRegistration.organisation,
      organisationName: organisation.name,
      kind: organisation.kind,
      subdistrict: municipality.subdistrict,
    })
    .from(workshopRegistration)
    .leftJoin(organisation, eq(organisation.id, workshopRegistration.organisation))
    .leftJoin(municipality, eq(municipality.organisation, workshopRegistration.organisation))
    .where(eq(workshopRegistration.workshop, of))
    .orderBy(asc(workshopRegistration.at), asc(workshopRegistration.name));
}

export type RegistrationRow = Awaited<ReturnType<typeof registrationsOf>>[number];

export async function insertRegistrations(
  tx: Transaction,
  rows: readonly {
    readonly id: RegistrationId;
    readonly workshop: WorkshopId;
    readonly invitation: WorkshopInvitationId | null;
    readonly organisation: OrganisationId | null;
    readonly name: string;
    readonly accessibility: string | null;
    readonly at: Date;
  }[],
): Promise<void> {
  await tx.insert(workshopRegistration).values([...rows]);
}

/** For which body she was registered; false where nobody of that workshop, or of that invitation, has it. */
export async function deleteRegistration(
  tx: Transaction,
  id: RegistrationId,
  of: { readonly workshop: WorkshopId } | { readonly invitation: WorkshopInvitationId },
): Promise<{ readonly organisation: OrganisationId | null } | false> {
  const within =
    'workshop' in of
      ? eq(workshopRegistration.workshop, of.workshop)
      : eq(workshopRegistration.invitation, of.invitation);
  const rows = await tx
    .delete(workshopRegistration)
    .where(and(eq(workshopRegistration.id, id), within))
    .returning({ organisation: workshopRegistration.organisation });
  return rows[0] ?? false;
}

/** Where somebody is to sit, and whether somebody chose it. False where the workshop has no such registration. */
export async function seatRegistration(
  tx: Transaction,
  of: WorkshopId,
  id: RegistrationId,
  seat: { readonly table: WorkshopTableId | null; readonly seatedByHand: boolean },
): Promise<boolean> {
  const rows = await tx
    .update(workshopRegistration)
    .set(seat)
    .where(and(eq(workshopRegistration.id, id), eq(workshopRegistration.workshop, of)))
    .returning({ id: workshopRegistration.id });
  return rows.length === 1;
}

/** Where a draw puts people: all of one table at once. */
export async function seatDrawn(
  tx: Transaction,
  of: WorkshopId,
  people: readonly RegistrationId[],
  table: WorkshopTableId,
): Promise<void> {
  await tx
    .update(workshopRegistration)
    .set({ table, seatedByHand: false })
    .where(and(inArray(workshopRegistration.id, [...people]), eq(workshopRegistration.workshop, of)));
}

export async function registeredBy(reader: Reader, invitation: WorkshopInvitationId) {
  return reader
    .select({ id: workshopRegistration.id, name: workshopRegistration.name })
    .from(workshopRegistration)
    .where(eq(workshopRegistration.invitation, invitation))
    .orderBy(asc(workshopRegistration.at), asc(workshopRegistration.name));
}

/** How many are to sit at a table. */
export async function expectedAt(reader: Reader, table: WorkshopTableId): Promise<number> {
  const [row] = await reader
    .select({ people: count() })
    .from(workshopRegistration)
    .where(eq(workshopRegistration.table, table));
  return row?.people ?? 0;
}
