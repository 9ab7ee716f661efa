import type {
  ClusterId,
  ContributionId,
  DocumentId,
  OrganisationId,
  ParticipantId,
  PersonId,
  RegistrationId,
  WorkshopId,
  WorkshopTableId,
} from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import type { WorkshopState } from '../../shared/workshops/phase.ts';

type Of<Facts extends Act['facts'] = Record<never, never>> = (
  workshop: WorkshopId,
  /** Null: whoever holds the link of a body, without an account. */
  by: PersonId | null,
  facts: Facts,
) => Act;

/** What this room puts on record: what decides how a workshop went, and never a name or the words of a card. */
export const workshopActs = {
  prepared: (
    workshop: WorkshopId,
    by: PersonId | null,
    facts: { readonly number: number; readonly theme: string },
  ): Act => ({ act: 'workshop.prepared', by, subject: workshop, facts }),
  changed: of<{ theme: string }>('workshop.changed'),
  organisationInvited: of<{ organisation: OrganisationId; places: number }>('workshop.organisation_invited'),
  invitationWithdrawn: of<{ organisation: OrganisationId }>('workshop.invitation_withdrawn'),
  registered: of<{ organisation: OrganisationId | null; people: number }>('workshop.registered'),
  registrationWithdrawn: of<{ organisation: OrganisationId | null }>('workshop.registration_withdrawn'),
  tablesDrawn: of<{ people: number; afresh: boolean }>('workshop.tables_drawn'),
  seatChosen: of<{ registration: RegistrationId; number: number | null }>('workshop.seat_chosen'),
  tableAdded: of<{ number: number }>('workshop.table_added'),
  tableNamed: of<{ number: number; name: string | null }>('workshop.table_named'),
  tableRemoved: of<{ number: number }>('workshop.table_removed'),
  moved: (workshop: WorkshopId, by: PersonId, state: WorkshopState): Act => ({
    act: 'workshop.moved',
    by,
    subject: workshop,
    facts: { state: state.kind, ...(state.kind === 'open' && { phase: state.phase }) },
  }),
  tableFrozen: of<{ table: WorkshopTableId; number: number; frozen: boolean }>('workshop.table_frozen'),
  textBroughtBack: of<{ table: WorkshopTableId; number: number; at: string }>('workshop.text_brought_back'),
  contributionHidden: of<{ contribution: ContributionId; reason: string }>('workshop.contribution_hidden'),
  contributionShown: of<{ contribution: ContributionId }>('workshop.contribution_shown'),
  participantRemoved: of<{ participant: ParticipantId; reason: string }>('workshop.participant_removed'),
  promoted: of<{ cluster: ClusterId; document: DocumentId; contributions: number; supports: number }>(
    'workshop.cluster_promoted',
  ),
  positionAdded: of<{ cluster: ClusterId; people: number }>('workshop.minority_position_added'),
  minutesMade: of<{ document: DocumentId }>('workshop.minutes_made'),
  namesForgotten: (workshop: WorkshopId, people: number): Act => ({
    act: 'workshop.names_forgotten',
    by: null,
    subject: workshop,
    facts: { people },
  }),
};

function of<Facts extends Act['facts']>(act: string): Of<Facts> {
  return (workshop, by, facts) => ({ act, by, subject: workshop, facts });
}
