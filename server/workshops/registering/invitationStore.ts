import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { organisation } from '../../../drizzle/schema/people.ts';
import { workshopInvitation, workshopRegistration } from '../../../drizzle/schema/workshops.ts';
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
    })
    .from(workshopInvitation)
    .innerJoin(organisation, eq(organisation.id, workshopInvitation.organisation))
    .leftJoin(workshopRegistration, eq(workshopRegistration.invitation, workshopInvitation.id))
    .where(eq(workshopInvitation.workshop, of))
    .groupBy(workshopInvitation.id, organisation.id)
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

/** Invites a body, or once more: who is registered stays, and the link of before opens nothing. */
export async function putInvitation(tx: Transaction, { id, ...row }: Invited): Promise<void> {
  await tx
    .insert(workshopInvitation)
    .values({ id, ...row })
    .onConflictDoUpdate({
      target: [workshopInvitation.workshop, workshopInvitation.organisation],
      set: { ...row, withdrawnAt: null },
    });
}

/** False where there is none that opens. */
export async function setWithdrawn(
  tx: Transaction,
  of: WorkshopId,
  id: WorkshopInvitationId,
  at: Date,
): Promise<boolean> {
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
    .returning({ id: workshopInvitation.id });
  return rows.length === 1;
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
