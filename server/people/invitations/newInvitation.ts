import type { DistrictId, InvitationId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import type { Ids } from '../../../shared/kernel/ports.ts';
import type { Transaction } from '../../platform/database.ts';
import { invitationActs } from './acts.ts';
import { insertInvitation, withdrawOpen } from './invitationStore.ts';
import { expiry, invitationToken, tokenHash } from './invitationToken.ts';

export type MadeInvitation = {
  readonly id: InvitationId;
  /** Leaves this process once, by mail or on the screen of whoever asked. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly act: Act;
};

/** Writes an invitation; one that was open for this person opens nothing from now on. */
export async function makeInvitation(
  tx: Transaction,
  ids: Ids,
  made: {
    readonly district: DistrictId;
    readonly person: PersonId;
    /** Null: the link is handed over. */
    readonly email: string | null;
    readonly by: PersonId | null;
    readonly at: Date;
  },
): Promise<MadeInvitation> {
  const { district, person, email, by, at } = made;
  const travel = email === null ? 'handedOver' : 'mailed';
  const id = ids.newId<InvitationId>();
  const token = invitationToken();
  const expiresAt = expiry(travel, at);
  await withdrawOpen(tx, person, at);
  await insertInvitation(tx, {
    id,
    district,
    person,
    tokenHash: tokenHash(token),
    email,
    createdBy: by,
    createdAt: at,
    expiresAt,
  });
  return { id, token, expiresAt, act: invitationActs.issued(person, by, id, travel) };
}
