import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type {
  ClusterId,
  ContributionId,
  DistrictId,
  DocumentId,
  GuestId,
  LetterId,
  MinorityPositionId,
  OrganisationId,
  ParticipantId,
  PersonId,
  RegistrationId,
  SubdistrictId,
  WorkshopId,
  WorkshopInvitationId,
  WorkshopQuestionId,
  WorkshopTableId,
} from '../../shared/kernel/ids.ts';
import type { ContributionKind, Tag } from '../../shared/workshops/contribution.ts';
import type { JoinCode } from '../../shared/workshops/joinCode.ts';
import type { Phase, WorkshopState } from '../../shared/workshops/phase.ts';
import { idColumn, instant } from './columns.ts';
import { district, guest, organisation, person, subdistrict } from './people.ts';
import { document } from './sync.ts';

/** A workshop: what it is about, when and where, and how far it has come. */
export const workshop = pgTable(
  'workshop',
  {
    id: idColumn<WorkshopId>('id').primaryKey(),
    district: idColumn<DistrictId>('district_id')
      .notNull()
      .references(() => district.id),
    number: integer('number').notNull(),
    theme: text('theme').notNull(),
    venue: text('venue').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    agenda: text('agenda').notNull(),
    /** Null: everybody of the district. */
    subdistrict: idColumn<SubdistrictId>('subdistrict_id').references(() => subdistrict.id),
    code: text('code').$type<JoinCode>().notNull(),
    doorClosed: boolean('door_closed').notNull().default(false),
    state: text('state').$type<WorkshopState['kind']>().notNull(),
    phase: text('phase').$type<Phase>().notNull(),
    /** The timer (`shared/workshops/timer.ts`): running until an instant, or stopped with what is left; neither: none. */
    timerEndsAt: instant('timer_ends_at'),
    timerLeftMs: integer('timer_left_ms'),
    timerWholeMs: integer('timer_whole_ms'),
    broadcast: text('broadcast'),
    broadcastAt: instant('broadcast_at'),
    /** How many cards each participant may support, and how many groups she may prefer. */
    supportBudget: integer('support_budget').notNull(),
    preferenceBudget: integer('preference_budget').notNull(),
    /** Days after its end until the names of guests are forgotten. */
    keepsNamesDays: integer('keeps_names_days').notNull(),
    revision: integer('revision').notNull().default(0),
    openedAt: instant('opened_at'),
    endedAt: instant('ended_at'),
    namesForgottenAt: instant('names_forgotten_at'),
    /** Its minutes, once they have been made. */
    minutes: idColumn<DocumentId>('minutes_id').references(() => document.id),
  },
  (t) => [
    uniqueIndex('workshop_number').on(t.district, t.number),
    /** A code leads to one workshop: of those that are over it is free again. */
    uniqueIndex('workshop_code').on(t.code).where(sql`${t.state} <> 'ended'`),
  ],
);

/** Who leads it. Only they, and only here, whatever else they are. */
export const workshopFacilitator = pgTable(
  'workshop_facilitator',
  {
    workshop: idColumn<WorkshopId>('workshop_id')
      .notNull()
      .references(() => workshop.id),
    person: idColumn<PersonId>('person_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [primaryKey({ columns: [t.workshop, t.person] })],
);

/** A guiding question. */
export const workshopQuestion = pgTable(
  'workshop_question',
  {
    id: idColumn<WorkshopQuestionId>('id').primaryKey(),
    workshop: idColumn<WorkshopId>('workshop_id')
      .notNull()
      .references(() => workshop.id),
    position: integer('position').notNull(),
    words: text('words').notNull(),
  },
  (t) => [index('workshop_question_of').on(t.workshop)],
);

/** A table, with its text on the sync engine. */
export const workshopTable = pgTable(
  'workshop_table',
  {
    id: idColumn<WorkshopTableId>('id').primaryKey(),
    workshop: idColumn<WorkshopId>('workshop_id')
      .notNull()
      .references(() => workshop.id),
    number: integer('number').notNull(),
    name: text('name'),
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
    frozen: boolean('frozen').notNull().default(false),
    revision: integer('revision').notNull().default(0),
  },
  (t) => [
    uniqueIndex('workshop_table_number').on(t.workshop, t.number),
    uniqueIndex('workshop_table_document').on(t.document),
  ],
);

/** An organisation that is invited, by a link with a token of which the hash is kept. */
export const workshopInvitation = pgTable(
  'workshop_invitation',
  {
    id: idColumn<WorkshopInvitationId>('id').primaryKey(),
    workshop: idColumn<WorkshopId>('workshop_id')
      .notNull()
      .references(() => workshop.id),
    organisation: idColumn<OrganisationId>('organisation_id')
      .notNull()
      .references(() => organisation.id),
    email: text('email'),
    tokenHash: text('token_hash').notNull(),
    places: integer('places').notNull(),
    invitedAt: instant('invited_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('workshop_invitation_of').on(t.workshop, t.organisation),
    uniqueIndex('workshop_invitation_token').on(t.tokenHash),
  ],
);

/** The letter of an invitation, until a mail server has taken it; of one that is made again, the new one. */
export const workshopLetter = pgTable(
  'workshop_letter',
  {
    /** What its link is made of, with a secret of the server: nothing that opens anything is stored. */
    id: idColumn<LetterId>('id').primaryKey(),
    invitation: idColumn<WorkshopInvitationId>('invitation_id')
      .notNull()
      .references(() => workshopInvitation.id),
    madeAt: instant('made_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Not before this. */
    nextAt: instant('next_at').notNull(),
    sentAt: instant('sent_at'),
    /** There is no such mailbox, or nothing to invite to any more. */
    droppedAt: instant('dropped_at'),
  },
  (t) => [
    uniqueIndex('workshop_letter_of').on(t.invitation),
    index('workshop_letter_next').on(t.nextAt).where(sql`${t.sentAt} is null and ${t.droppedAt} is null`),
  ],
);

/** Somebody whom her organisation has registered, and where she is to sit. */
export const workshopRegistration = pgTable(
  'workshop_registration',
  {
    id: idColumn<RegistrationId>('id').primaryKey(),
    workshop: idColumn<WorkshopId>('workshop_id')
      .notNull()
      .references(() => workshop.id),
    invitation: idColumn<WorkshopInvitationId>('invitation_id').references(() => workshopInvitation.id),
    organisation: idColumn<OrganisationId>('organisation_id').references(() => organisation.id),
    /** Null once it has been forgotten. */
    name: text('name'),
    /** What she needs to take part; seen by whoever prepares the workshop, forgotten with the name. */
    accessibility: text('accessibility'),
    table: idColumn<WorkshopTableId>('table_id').references(() => workshopTable.id),
    /** Somebody chose this table for her: it outlasts every new draw. */
    seatedByHand: boolean('seated_by_hand').notNull().default(false),
    at: instant('at').notNull(),
  },
  (t) => [index('workshop_registration_of').on(t.workshop)],
);

/** A person or a guest, as she takes part in one workshop. */
export const participant = pgTable(
  'participant',
  {
    id: idColumn<ParticipantId>('id').primaryKey(),
    workshop: idColumn<WorkshopId>('workshop_id')
      .notNull()
      .references(() => workshop.id),
    guest: idColumn<GuestId>('guest_id').references(() => guest.id),
    person: idColumn<PersonId>('person_id').references(() => person.id),
    organisation: idColumn<OrganisationId>('organisation_id').references(() => organisation.id),
    table: idColumn<WorkshopTableId>('table_id').references(() => workshopTable.id),
    muted: boolean('muted').notNull().default(false),
    removedAt: instant('removed_at'),
    /** How many cards she supports and groups she prefers now: the database lets neither pass its budget. */
    supports: integer('supports').notNull().default(0),
    preferences: integer('preferences').notNull().default(0),
    revision: integer('revision').notNull().default(0),
    joinedAt: instant('joined_at').notNull(),
  },
  (t) => [
    uniqueIndex('participant_guest').on(t.guest),
    uniqueIndex('participant_person').on(t.workshop, t.person),
    index('participant_of').on(t.workshop),
    index('participant_at_table').on(t.table),
    check('participant_one', sql`(${t.guest} is null) <> (${t.person} is null)`),
    check('participant_counts', sql`${t.supports} >= 0 and ${t.preferences} >= 0`),
  ],
);

/** A group of contributions. Deleted it stays, and can be had again. */
export const cluster = pgTable(
  'cluster',
  {
    id: idColumn<ClusterId>('id').primaryKey(),
    workshop: idColumn<WorkshopId>('workshop_id')
      .notNull()
      .references(() => workshop.id),
    title: text('title').notNull(),
    position: integer('position').notNull(),
    recommendation: idColumn<DocumentId>('document_id').references(() => document.id),
    deletedAt: instant('deleted_at'),
    revision: integer('revision').notNull().default(0),
  },
  (t) => [index('cluster_of').on(t.workshop), uniqueIndex('cluster_recommendation').on(t.recommendation)],
);

/** A card. It is never deleted; what is hidden keeps its words for whoever hid it. */
export const contribution = pgTable(
  'contribution',
  {
    /** Made by the page that wrote it: a card that is sent twice is one card. */
    id: idColumn<ContributionId>('id').primaryKey(),
    workshop: idColumn<WorkshopId>('workshop_id')
      .notNull()
      .references(() => workshop.id),
    table: idColumn<WorkshopTableId>('table_id')
      .notNull()
      .references(() => workshopTable.id),
    /** Who typed it. */
    participant: idColumn<ParticipantId>('participant_id')
      .notNull()
      .references(() => participant.id),
    /** For whoever wrote on paper, or spoke. */
    onBehalf: boolean('on_behalf').notNull(),
    kind: text('kind').$type<ContributionKind>().notNull(),
    words: text('words').notNull(),
    tags: jsonb('tags').$type<readonly Tag[]>().notNull(),
    question: idColumn<WorkshopQuestionId>('question_id').references(() => workshopQuestion.id),
    cluster: idColumn<ClusterId>('cluster_id').references(() => cluster.id),
    mergedInto: idColumn<ContributionId>('merged_into'),
    hiddenAt: instant('hidden_at'),
    hiddenBy: idColumn<PersonId>('hidden_by').references(() => person.id),
    hiddenReason: text('hidden_reason'),
    revision: integer('revision').notNull().default(0),
    at: instant('at').notNull(),
  },
  (t) => [
    index('contribution_of').on(t.workshop),
    index('contribution_at_table').on(t.table, t.at),
    index('contribution_by').on(t.participant),
    index('contribution_merged_into').on(t.mergedInto).where(sql`${t.mergedInto} is not null`),
    index('contribution_in_cluster').on(t.cluster).where(sql`${t.cluster} is not null`),
    check('contribution_not_itself', sql`${t.mergedInto} <> ${t.id}`),
  ],
);

/** Who supports which card. */
export const support = pgTable(
  'support',
  {
    contribution: idColumn<ContributionId>('contribution_id')
      .notNull()
      .references(() => contribution.id),
    participant: idColumn<ParticipantId>('participant_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.contribution, t.participant] }), index('support_by').on(t.participant)],
);

/** Who prefers which group: a measure of convergence, not a vote. */
export const preference = pgTable(
  'preference',
  {
    cluster: idColumn<ClusterId>('cluster_id')
      .notNull()
      .references(() => cluster.id),
    participant: idColumn<ParticipantId>('participant_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.cluster, t.participant] }), index('preference_by').on(t.participant)],
);

/** What a few did not share, and stays with the recommendation until the plan. */
export const minorityPosition = pgTable(
  'minority_position',
  {
    id: idColumn<MinorityPositionId>('id').primaryKey(),
    cluster: idColumn<ClusterId>('cluster_id')
      .notNull()
      .references(() => cluster.id),
    table: idColumn<WorkshopTableId>('table_id').references(() => workshopTable.id),
    people: integer('people').notNull(),
    words: text('words').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('minority_position_of').on(t.cluster)],
);

/** Where a recommendation comes from, with the counts of the moment in which it was promoted. */
export const recommendationOrigin = pgTable('recommendation_origin', {
  document: idColumn<DocumentId>('document_id')
    .primaryKey()
    .references(() => document.id),
  workshop: idColumn<WorkshopId>('workshop_id')
    .notNull()
    .references(() => workshop.id),
  cluster: idColumn<ClusterId>('cluster_id')
    .notNull()
    .references(() => cluster.id),
  contributions: integer('contributions').notNull(),
  /** How many supported at least one of them, of how many who took part. */
  supporters: integer('supporters').notNull(),
  people: integer('people').notNull(),
  tables: integer('tables').notNull(),
  at: instant('at').notNull(),
});

/** When each phase began: what minutes are made from. */
export const workshopStep = pgTable(
  'workshop_step',
  {
    workshop: idColumn<WorkshopId>('workshop_id')
      .notNull()
      .references(() => workshop.id),
    ordinal: integer('ordinal').notNull(),
    state: text('state').$type<WorkshopState['kind']>().notNull(),
    phase: text('phase').$type<Phase>().notNull(),
    by: idColumn<PersonId>('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workshop, t.ordinal] })],
);
