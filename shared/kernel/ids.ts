import { z } from 'zod';

declare const brand: unique symbol;

/** A UUID that says what it names: a DocumentId can never be passed where a PersonId is meant. */
type Id<Name extends string> = string & { readonly [brand]: Name };

export type DistrictId = Id<'DistrictId'>;
export type SubdistrictId = Id<'SubdistrictId'>;
export type OrganisationId = Id<'OrganisationId'>;
export type BodyId = Id<'BodyId'>;
export type SeatId = Id<'SeatId'>;
export type SeatHolderId = Id<'SeatHolderId'>;
export type PersonId = Id<'PersonId'>;
export type MembershipId = Id<'MembershipId'>;
export type InvitationId = Id<'InvitationId'>;
export type DocumentId = Id<'DocumentId'>;
export type AttachmentId = Id<'AttachmentId'>;
export type ObservationId = Id<'ObservationId'>;
export type ObservationEntryId = Id<'ObservationEntryId'>;
export type ConsultationRoundId = Id<'ConsultationRoundId'>;
export type VersionId = Id<'VersionId'>;
export type DelegationId = Id<'DelegationId'>;
export type SignOffRoundId = Id<'SignOffRoundId'>;
/** A seat, or a party, as it was when a round opened. */
export type RoundSeatId = Id<'RoundSeatId'>;
export type BallotId = Id<'BallotId'>;
export type HeldChangeId = Id<'HeldChangeId'>;
export type ErasureId = Id<'ErasureId'>;
export type ExternalSignatureId = Id<'ExternalSignatureId'>;
export type PlanCycleId = Id<'PlanCycleId'>;
export type PlanEntryId = Id<'PlanEntryId'>;
export type NoticeId = Id<'NoticeId'>;
export type LetterId = Id<'LetterId'>;
/** Somebody in a workshop without an account. */
export type GuestId = Id<'GuestId'>;
export type WorkshopId = Id<'WorkshopId'>;
export type WorkshopTableId = Id<'WorkshopTableId'>;
export type WorkshopQuestionId = Id<'WorkshopQuestionId'>;
export type WorkshopInvitationId = Id<'WorkshopInvitationId'>;
export type RegistrationId = Id<'RegistrationId'>;
/** A person or a guest, as she takes part in one workshop. */
export type ParticipantId = Id<'ParticipantId'>;
export type ContributionId = Id<'ContributionId'>;
export type ClusterId = Id<'ClusterId'>;
export type MinorityPositionId = Id<'MinorityPositionId'>;
export type RecommendationLinkId = Id<'RecommendationLinkId'>;
/** Whoever may hold Yjs clientIDs in a document: a person, or a guest. */
export type MemberId = Id<'MemberId'>;

export type AnyId =
  | DistrictId
  | SubdistrictId
  | OrganisationId
  | BodyId
  | SeatId
  | SeatHolderId
  | PersonId
  | MembershipId
  | InvitationId
  | DocumentId
  | AttachmentId
  | ObservationId
  | ObservationEntryId
  | ConsultationRoundId
  | VersionId
  | DelegationId
  | SignOffRoundId
  | RoundSeatId
  | BallotId
  | HeldChangeId
  | ErasureId
  | ExternalSignatureId
  | PlanCycleId
  | PlanEntryId
  | NoticeId
  | LetterId
  | GuestId
  | WorkshopId
  | WorkshopTableId
  | WorkshopQuestionId
  | WorkshopInvitationId
  | RegistrationId
  | ParticipantId
  | ContributionId
  | ClusterId
  | MinorityPositionId
  | RecommendationLinkId
  | MemberId;

const uuid = z.uuid();

/** The parser for one kind of id, for use inside other zod schemas at the edges. */
export function idSchema<T extends AnyId>() {
  // The brand exists only in the types: a string that is a UUID is all there is to check.
  return uuid.transform((text) => text.toLowerCase() as T);
}

/** A person takes part in a document's text under an id of the same value. */
export function memberOfPerson(person: PersonId): MemberId {
  return person as string as MemberId;
}

/** A guest likewise. */
export function memberOfGuest(guest: GuestId): MemberId {
  return guest as string as MemberId;
}

/** The member under which the server itself writes: templates and repairs. */
export const serverMember = '00000000-0000-0000-0000-000000000000' as MemberId;
