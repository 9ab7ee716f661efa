import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { EntryKind, EntryMention } from '../../shared/discussion/entry.ts';
import type { ObservationState, Outcome } from '../../shared/discussion/observationState.ts';
import type { Proposal } from '../../shared/discussion/proposal.ts';
import type {
  ConsultationRoundId,
  DistrictId,
  DocumentId,
  ObservationEntryId,
  ObservationId,
  OrganisationId,
  PersonId,
} from '../../shared/kernel/ids.ts';
import type { Anchor } from '../../shared/text/anchor.ts';
import { idColumn, instant } from './columns.ts';
import { district, organisation, person } from './people.ts';
import { document } from './sync.ts';

/** A round of consultation: some sections, some who are invited, until a moment. */
export const consultationRound = pgTable(
  'consultation_round',
  {
    id: idColumn<ConsultationRoundId>('id').primaryKey(),
    district: idColumn<DistrictId>('district_id')
      .notNull()
      .references(() => district.id),
    /** Counted within the district. */
    number: integer('number').notNull(),
    instructions: text('instructions').notNull(),
    deadline: instant('deadline').notNull(),
    openedBy: idColumn<PersonId>('opened_by')
      .notNull()
      .references(() => person.id),
    openedAt: instant('opened_at').notNull(),
    remindedAt: instant('reminded_at'),
    closedBy: idColumn<PersonId>('closed_by').references(() => person.id),
    closedAt: instant('closed_at'),
  },
  (t) => [uniqueIndex('consultation_round_number').on(t.district, t.number)],
);

export const consultationRoundDocument = pgTable(
  'consultation_round_document',
  {
    round: idColumn<ConsultationRoundId>('round_id')
      .notNull()
      .references(() => consultationRound.id),
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
  },
  (t) => [primaryKey({ columns: [t.round, t.document] }), index('round_document_document').on(t.document)],
);

/** Who is invited: a person, or everybody of an organisation. */
export const consultationInvitee = pgTable(
  'consultation_invitee',
  {
    id: uuid('id').primaryKey(),
    round: idColumn<ConsultationRoundId>('round_id')
      .notNull()
      .references(() => consultationRound.id),
    person: idColumn<PersonId>('person_id').references(() => person.id),
    organisation: idColumn<OrganisationId>('organisation_id').references(() => organisation.id),
  },
  (t) => [
    uniqueIndex('consultation_invitee_person').on(t.round, t.person),
    uniqueIndex('consultation_invitee_organisation').on(t.round, t.organisation),
    check('consultation_invitee_one', sql`(${t.person} is null) <> (${t.organisation} is null)`),
  ],
);

/** What somebody observes on a text. Never deleted, never part of the text (ADR 0024). */
export const observation = pgTable(
  'observation',
  {
    id: idColumn<ObservationId>('id').primaryKey(),
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
    /** Counted within the document. */
    number: integer('number').notNull(),
    round: idColumn<ConsultationRoundId>('round_id').references(() => consultationRound.id),
    anchor: jsonb('anchor').$type<Anchor>(),
    proposal: jsonb('proposal').$type<Proposal>(),
    state: text('state').$type<ObservationState>().notNull(),
    outcome: text('outcome').$type<Outcome>(),
    mergedInto: idColumn<ObservationId>('merged_into'),
    assignedPerson: idColumn<PersonId>('assigned_person_id').references(() => person.id),
    assignedOrganisation: idColumn<OrganisationId>('assigned_organisation_id').references(
      () => organisation.id,
    ),
    due: date('due'),
    /** Grows with every change of this row. */
    revision: integer('revision').notNull(),
    madeAt: instant('made_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    uniqueIndex('observation_number').on(t.document, t.number),
    index('observation_round').on(t.round),
    check('observation_outcome', sql`(${t.state} = 'answered') = (${t.outcome} is not null)`),
    check('observation_merged', sql`(${t.state} = 'merged') = (${t.mergedInto} is not null)`),
    check('observation_assigned_one', sql`${t.assignedPerson} is null or ${t.assignedOrganisation} is null`),
  ],
);

/** What was said in the thread of an observation; the first entry is the observation itself. */
export const observationEntry = pgTable(
  'observation_entry',
  {
    id: idColumn<ObservationEntryId>('id').primaryKey(),
    observation: idColumn<ObservationId>('observation_id')
      .notNull()
      .references(() => observation.id),
    /** From 1, in order. */
    place: integer('place').notNull(),
    kind: text('kind').$type<EntryKind>().notNull(),
    person: idColumn<PersonId>('person_id')
      .notNull()
      .references(() => person.id),
    /** As the session knew them when it was written; the organisation is the first for which she acted. */
    name: text('name').notNull(),
    office: text('office').notNull(),
    organisation: idColumn<OrganisationId>('organisation_id').references(() => organisation.id),
    words: text('words').notNull(),
    mentions: jsonb('mentions').$type<readonly EntryMention[]>().notNull().default([]),
    outcome: text('outcome').$type<Outcome>(),
    /** What the page called it: sent again, it is the same entry. */
    key: uuid('key'),
    at: instant('at').notNull(),
    editedAt: instant('edited_at'),
    hiddenBy: idColumn<PersonId>('hidden_by').references(() => person.id),
    hiddenAt: instant('hidden_at'),
    hiddenReason: text('hidden_reason'),
  },
  (t) => [
    uniqueIndex('observation_entry_place').on(t.observation, t.place),
    uniqueIndex('observation_entry_key').on(t.person, t.key),
    check('observation_entry_hidden', sql`(${t.hiddenAt} is null) = (${t.hiddenReason} is null)`),
  ],
);

/** What an entry said before it was corrected. */
export const observationEntryHistory = pgTable(
  'observation_entry_history',
  {
    entry: idColumn<ObservationEntryId>('entry_id')
      .notNull()
      .references(() => observationEntry.id),
    /** From 1, in order. */
    version: integer('version').notNull(),
    words: text('words').notNull(),
    /** Until when it said so. */
    until: instant('until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.entry, t.version] })],
);
