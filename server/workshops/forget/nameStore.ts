import { and, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import {
  participant,
  workshop,
  workshopInvitation,
  workshopRegistration,
} from '../../../drizzle/schema/workshops.ts';
import type { DistrictId, GuestId, WorkshopId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

/** Workshops whose time to keep names is over by now: counted from the end that they had, or should have had. */
export async function dueToForget(reader: Reader, of: DistrictId, now: Date): Promise<readonly WorkshopId[]> {
  const end = sql`coalesce(${workshop.endedAt}, ${workshop.endsAt})`;
  const rows = await reader
    .select({ id: workshop.id })
    .from(workshop)
    .where(
      and(
        eq(workshop.district, of),
        sql`${end} + make_interval(days => ${workshop.keepsNamesDays}) <= ${now.toISOString()}::timestamptz`,
        // Into one that nobody has ended somebody may still come.
        or(isNull(workshop.namesForgottenAt), ne(workshop.state, 'ended')),
      ),
    );
  return rows.map(({ id }) => id);
}

export async function guestsOf(reader: Reader, of: WorkshopId): Promise<readonly GuestId[]> {
  const rows = await reader
    .select({ id: participant.guest })
    .from(participant)
    .where(and(eq(participant.workshop, of), isNotNull(participant.guest)));
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}

/** Takes away who was registered and what she needs, and to which address it was written; how many were registered. */
export async function forgetRegistered(tx: Transaction, of: WorkshopId): Promise<number> {
  await tx
    .update(workshopInvitation)
    .set({ email: null })
    .where(and(eq(workshopInvitation.workshop, of), isNotNull(workshopInvitation.email)));
  const named = or(isNotNull(workshopRegistration.name), isNotNull(workshopRegistration.accessibility));
  const rows = await tx
    .update(workshopRegistration)
    .set({ name: null, accessibility: null })
    .where(and(eq(workshopRegistration.workshop, of), named))
    .returning({ id: workshopRegistration.id });
  return rows.length;
}

export async function markForgotten(tx: Transaction, of: WorkshopId, at: Date): Promise<void> {
  await tx.update(workshop).set({ namesForgottenAt: at }).where(eq(workshop.id, of));
}
