import type { InvitationId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import type { Travel } from './invitationToken.ts';

/** What this room puts on record. People are named by their ids only, and no token stands here. */
export const invitationActs = {
  issued: (to: PersonId, by: PersonId | null, invitation: InvitationId, travel: Travel): Act => ({
    act: 'invitation.issued',
    by,
    subject: to,
    facts: { invitation, travel: travel === 'mailed' ? 'mail' : 'link' },
  }),
  withdrawn: (from: PersonId, by: PersonId): Act => ({
    act: 'invitation.withdrawn',
    by,
    subject: from,
    facts: {},
  }),
  accepted: (by: PersonId, invitation: InvitationId): Act => ({
    act: 'invitation.accepted',
    by,
    subject: by,
    facts: { invitation },
  }),
};
