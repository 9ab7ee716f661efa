import type { Invitee } from '../../../shared/discussion/consultationApi.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Participants } from '../../people/participants.ts';

/** The people behind an invitation today: everybody who acts for the organisation, or the one person, if she still takes part. */
export function peopleOfInvitee(participants: Participants, invitee: Invitee): readonly PersonId[] {
  if ('organisation' in invitee) return [...(participants.actingFor.get(invitee.organisation) ?? [])];
  return participants.standpoints.has(invitee.person) ? [invitee.person] : [];
}
