import { and, eq, gt, isNull } from 'drizzle-orm';
import { invitation, person } from '../../../drizzle/schema/people.ts';
import type { DistrictId, InvitationId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

export type NewInvitation = {
  readonly id: InvitationId;
  readonly district: DistrictId;
  readonly person: PersonId;
  readonly tokenHash: Uint8Array;
  readonly email: string | null;
  readonly createdBy: PersonId | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

export async function insertInvitation(tx: Transaction, row: NewInvitation): Promise<void> {
  await tx.insert(invitation).values(row);
}

/** An invitation that opens, as long as it is not past its time. */
const open = and(isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt));

/** Withdraws what is open for a person. Resolves with how many invitations that were. */
export async function withdrawOpen(tx: Transaction, of: PersonId, at: Date): Promise<number> {
  const rows = await tx
    .update(invitation)
    .set({ withdrawnAt: at })
    .where(and(eq(invitation.person, of), open, gt(invitation.expiresAt, at)))
    .returning({ id: invitation.id });
  return rows.length;
}

export async function setMailed(reader: Reader, id: InvitationId, at: Date): Promise<void> {
  await reader.update(invitation).set({ mailedAt: at }).where(eq(invitation.id, id));
}

/** An invitation that still opens, and whom it lets in. */
export type OpenInvitation = {
  readonly id: InvitationId;
  readonly person: PersonId;
  readonly district: DistrictId;
  readonly name: string;
  readonly login: string | null;
  readonly expiresAt: Date;
};

/** Null also where the address that it was sent to is no longer this person's. */
export async function openInvitation(
  reader: Reader,
  hash: Uint8Array,
  at: Date,
): Promise<OpenInvitation | null> {
  const [row] = await reader
    .select({
      id: invitation.id,
      person: person.id,
      district: invitation.district,
      name: person.name,
      login: person.login,
      expiresAt: invitation.expiresAt,
      sentTo: invitation.email,
      email: person.email,
    })
    .from(invitation)
    .innerJoin(person, eq(person.id, invitation.person))
    .where(and(eq(invitation.tokenHash, hash), open, gt(invitation.expiresAt, at)));
  if (row === undefined || (row.sentTo !== null && row.sentTo !== row.email)) return null;
  const { sentTo: _sentTo, email: _email, ...found } = row;
  return found;
}

/** Spends an invitation; false when somebody else has just done so. */
export async function spend(tx: Transaction, id: InvitationId, at: Date): Promise<boolean> {
  const rows = await tx
    .update(invitation)
    .set({ acceptedAt: at })
    .where(and(eq(invitation.id, id), open))
    .returning({ id: invitation.id });
  return rows.length > 0;
}
