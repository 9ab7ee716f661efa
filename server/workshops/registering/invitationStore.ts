import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { organisation } from '../../../drizzle/schema/people.ts';
import {
  workshopInvitation,
  workshopLetter,
  workshopRegistration,
} from '../../../drizzle/schema/workshops.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { OrganisationId, WorkshopId, WorkshopInvitationId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

export async function invitationsOf(reader: Reader, of: WorkshopId) {
  return reader
    .select({
      id: workshopInvitation.id,
      organisation: { id: organisation.id, name: organisation.name, kind: organisation.kind },
      email: workshopInvitation.email,
      places: workshopInvitation.places,
      invitedAt: workshopInvitation.invitedAt,
      withdrawnAt: workshopInvitation.withdrawnAt,
      registered: count(workshopRegistration.id),
      letter: {
        madeAt: workshopLetter.madeAt,
        sentAt: workshopLetter.sentAt,
        droppedAt: workshopLetter.droppedAt,
      },
    })
    .from(workshopInvitation)
    .innerJoin(organisation, eq(organisation.id, workshopInvitation.organisation))
    .leftJoin(workshopRegistration, eq(workshopRegistration.invitation, workshopInvitation.id))
    .leftJoin(workshopLetter, eq(workshopLetter.invitation, workshopInvitation.id))
    .where(eq(workshopInvitation.workshop, of))
    .groupBy(workshopInvitation.id, organisation.id, workshopLetter.id)
    .orderBy(asc(organisation.name));
}

type Invited = {
  readonly id: WorkshopInvitationId;
  readonly workshop: WorkshopId;
  readonly organisation: OrganisationId;
  readonly email: string | null;
  readonly tokenHash: string;
  readonly places: number;
  readonly invitedAt: Date;
};

/** Invites a body, or once more: who is registered stays, and the link of before opens nothing. Answers which it is. */
export async function putInvitation(tx: Transaction, { id, ...row }: Invited): Promise<WorkshopInvitationId> {
  const rows = await tx
    .insert(workshopInvitation)
    .values({ id, ...row })
    .onConflictDoUpdate({
      target: [workshopInvitation.workshop, workshopInvitation.organisation],
      set: { ...row, withdrawnAt: null },
    })
    .returning({ id: workshopInvitation.id });
  return must(rows[0], 'it was just written').id;
}

/** The body that is not invited any more; null where there was no invitation that opens. */
export async function setWithdrawn(
  tx: Transaction,
  of: WorkshopId,
  id: WorkshopInvitationId,
  at: Date,
): Promise<OrganisationId | null> {
  const rows = await tx
    .update(workshopInvitation)
    .set({ withdrawnAt: at })
    .where(
      and(
        eq(workshopInvitation.id, id),
        eq(workshopInvitation.workshop, of),
        isNull(workshopInvitation.withdrawnAt),
      ),
    )
    .returning({ organisation: workshopInvitation.organisation });
  return rows[0]?.organisation ?? null;
}

/** The invitation that a token opens, whatever has become of its workshop. */
export async function invitationBehind(reader: Reader, tokenHash: string) {
  const [row] = await reader
    .select({
      id: workshopInvitation.id,
      workshop: workshopInvitation.workshop,
      places: workshopInvitation.places,
      organisation: { id: organisation.id, name: organisation.name, kind: organisation.kind },
    })
    .from(workshopInvitation)
    .innerJoin(organisation, eq(organisation.id, workshopInvitation.organisation))
    .where(and(eq(workshopInvitation.tokenHash, tokenHash), isNull(workshopInvitation.withdrawnAt)));
  return row ?? null;
}
