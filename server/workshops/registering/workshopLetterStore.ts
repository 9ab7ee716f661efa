import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { organisation } from '../../../drizzle/schema/people.ts';
import { workshopInvitation, workshopLetter } from '../../../drizzle/schema/workshops.ts';
import type { LetterId, WorkshopInvitationId } from '../../../shared/kernel/ids.ts';
import type { Database, Reader, Transaction } from '../../platform/database.ts';
import type { Became } from '../../platform/dueLetters.ts';

export type WorkshopLetterRow = typeof workshopLetter.$inferSelect;

/** The letter of an invitation, in place of one that was made before. */
export async function putLetter(
  tx: Transaction,
  made: { readonly id: LetterId; readonly invitation: WorkshopInvitationId; readonly at: Date },
): Promise<void> {
  const { id, invitation, at } = made;
  await dropLetter(tx, invitation);
  await tx.insert(workshopLetter).values({ id, invitation, madeAt: at, nextAt: at });
}

/** Nothing is written to this body, or no longer what was to be. */
export async function dropLetter(tx: Transaction, invitation: WorkshopInvitationId): Promise<void> {
  await tx.delete(workshopLetter).where(eq(workshopLetter.invitation, invitation));
}

/** The next that is due, put off until `leaseEnds`: whoever takes it may die with it. */
export async function takeWorkshopLetter(
  db: Database,
  now: Date,
  leaseEnds: Date,
): Promise<WorkshopLetterRow | null> {
  return db.transaction(async (tx) => {
    const { id, sentAt, droppedAt, nextAt } = workshopLetter;
    const [due] = await tx
      .select({ id })
      .from(workshopLetter)
      .where(and(isNull(sentAt), isNull(droppedAt), lte(nextAt, now)))
      .orderBy(asc(nextAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (due === undefined) return null;
    const [taken] = await tx
      .update(workshopLetter)
      .set({ attempts: sql`${workshopLetter.attempts} + 1`, nextAt: leaseEnds })
      .where(eq(id, due.id))
      .returning();
    return taken ?? null;
  });
}

export async function setWorkshopLetter(db: Database, id: LetterId, became: Became): Promise<void> {
  await db.update(workshopLetter).set(became).where(eq(workshopLetter.id, id));
}

/** What a letter is about: to which body, under which address, for how many. */
export async function invitationInLetter(reader: Reader, id: LetterId) {
  const [row] = await reader
    .select({
      workshop: workshopInvitation.workshop,
      email: workshopInvitation.email,
      places: workshopInvitation.places,
      tokenHash: workshopInvitation.tokenHash,
      withdrawnAt: workshopInvitation.withdrawnAt,
      organisation: { name: organisation.name, kind: organisation.kind },
    })
    .from(workshopLetter)
    .innerJoin(workshopInvitation, eq(workshopInvitation.id, workshopLetter.invitation))
    .innerJoin(organisation, eq(organisation.id, workshopInvitation.organisation))
    .where(eq(workshopLetter.id, id));
  return row ?? null;
}
