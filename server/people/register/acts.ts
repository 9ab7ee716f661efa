import type { Json } from '../../../shared/kernel/canonicalJson.ts';
import type {
  BodyId,
  MembershipId,
  OrganisationId,
  PersonId,
  SeatHolderId,
  SeatId,
  SubdistrictId,
} from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import type { OrganisationKind } from '../../../shared/people/organisation.ts';
import type { TerritoryChange } from '../../../shared/people/registerApi.ts';
import type { Role } from '../../../shared/people/role.ts';
import type { Term } from '../../../shared/people/term.ts';

type MembershipFacts = Term & {
  readonly id: MembershipId;
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly role: Role;
};

type HolderFacts = Term & { readonly id: SeatHolderId; readonly seat: SeatId; readonly person: PersonId };

/** The rows whose term ended together with an organisation or a seat. */
export type EndedTogether = {
  readonly seats: readonly SeatId[];
  readonly holders: readonly SeatHolderId[];
  readonly memberships: readonly MembershipId[];
};

/**
 * Everything that the register puts on record of the territory and its organisations, and below of people. People are named by their ids only: neither name nor address
 * nor the words of an office stand here, so that the record need not be touched when a person is erased.
 */
export function territoryActs(by: PersonId) {
  const act = actBy(by);
  return {
    subdistrictAdded: (id: SubdistrictId, name: string) => act('subdistrict.added', id, { name }),
    subdistrictRenamed: (id: SubdistrictId, name: string, was: string) =>
      act('subdistrict.renamed', id, { name, was }),
    subdistrictRemoved: (id: SubdistrictId, name: string) => act('subdistrict.removed', id, { name }),
    subdistrictOf: (id: OrganisationId, subdistrict: SubdistrictId | null, was: SubdistrictId | null) =>
      act('municipality.subdistrict_set', id, { subdistrict, was }),
    leadSet: (id: OrganisationId, lead: boolean) => act('municipality.lead_set', id, { lead }),
    weightSet: (id: OrganisationId, set: { year: number; weight: number; was: number | null }) =>
      act('territory.weight_set', id, set),
    territoryImported: (district: string, changes: readonly TerritoryChange[], digest: string) =>
      act('territory.imported', district, { changes, digest }),

    organisationAdded: (
      id: OrganisationId,
      made: { readonly kind: OrganisationKind; readonly name: string; readonly runts: string | null },
    ) => act('organisation.added', id, made),
    organisationChanged: (id: OrganisationId, now: Readonly<Record<string, Json>>, was: typeof now) =>
      act('organisation.changed', id, { now, was }),
    organisationEnded: (
      id: OrganisationId,
      end: { readonly until: string | null; readonly was: string | null } & EndedTogether,
    ) => act('organisation.ended', id, end),
  };
}

/** Bodies, seats, people and what they are. */
export function peopleActs(by: PersonId) {
  const act = actBy(by);
  return {
    bodyAdded: (id: BodyId, facts: Readonly<Record<string, Json>>) => act('body.added', id, facts),
    bodyChanged: (id: BodyId, now: Readonly<Record<string, Json>>, was: typeof now) =>
      act('body.changed', id, { now, was }),
    seatsAdded: (
      body: BodyId,
      from: string,
      seats: readonly { readonly seat: SeatId; readonly organisation: OrganisationId }[],
    ) => act('body.seats_added', body, { from, seats }),
    seatEnded: (id: SeatId, end: { until: string; was: string | null; holders: readonly SeatHolderId[] }) =>
      act('seat.ended', id, end),
    holderChanged: (
      seat: SeatId,
      change: {
        readonly holder: SeatHolderId;
        readonly person: PersonId;
        readonly from: string;
        readonly predecessor: {
          readonly holder: SeatHolderId;
          readonly person: PersonId;
          readonly until: string;
        } | null;
      },
    ) => act('seat.holder_changed', seat, change),
    holderEnded: ({ id, seat, person, from, until }: HolderFacts, was: string | null) =>
      act('seat.holder_ended', seat, { holder: id, person, from, until, was }),

    personAdded: (id: PersonId) => act('person.added', id, {}),
    /** Which of a person's data were changed, not to what. */
    personChanged: (id: PersonId, fields: readonly string[]) => act('person.changed', id, { fields }),
    membershipAdded: ({ id, person, organisation, role, from, until }: MembershipFacts) =>
      act('membership.added', person, { membership: id, organisation, role, from, until }),
    membershipEnded: ({ id, person, organisation, role, from, until }: MembershipFacts, was: string | null) =>
      act('membership.ended', person, { membership: id, organisation, role, from, until, was }),
    officeRenamed: ({ id, person, organisation, role }: Omit<MembershipFacts, 'from' | 'until'>) =>
      act('membership.office_renamed', person, { membership: id, organisation, role }),
  };
}

function actBy(by: PersonId) {
  return (act: string, subject: string, facts: Readonly<Record<string, Json>>): Act => ({
    act,
    by,
    subject,
    facts,
  });
}
