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
import type { SignatureFormat, SignatureReading } from '../../shared/decisions/externalSignature.ts';
import type { RoundEvent, RoundKind } from '../../shared/decisions/round.ts';
import type { Rule } from '../../shared/decisions/rule.ts';
import type {
  BallotId,
  BodyId,
  DistrictId,
  DocumentId,
  ExternalSignatureId,
  PersonId,
  RoundSeatId,
  SignOffRoundId,
  VersionId,
} from '../../shared/kernel/ids.ts';
import { idColumn, instant } from './columns.ts';
import { version } from './documents.ts';
import { body, district, person } from './people.ts';
import { document } from './sync.ts';

/** How a body decides today; a round keeps the rule that it opened with. */
export const bodyRule = pgTable('body_rule', {
  body: idColumn<BodyId>('body_id')
    .primaryKey()
    .references(() => body.id),
  rule: jsonb('rule').$type<Rule>().notNull(),
  setBy: idColumn<PersonId>('set_by')
    .notNull()
    .references(() => person.id),
  setAt: instant('set_at').notNull(),
});

/** A round of sign-off: the row that everything about it locks (R5), and what lists are made of. */
export const signOffRound = pgTable(
  'sign_off_round',
  {
    id: idColumn<SignOffRoundId>('id').primaryKey(),
    district: idColumn<DistrictId>('district_id')
      .notNull()
      .references(() => district.id),
    number: integer('number').notNull(),
    kind: text('kind').$type<RoundKind>().notNull(),
    body: idColumn<BodyId>('body_id').references(() => body.id),
    open: boolean('open').notNull(),
    openedAt: instant('opened_at').notNull(),
    deadline: instant('deadline'),
    remindedAt: instant('reminded_at'),
    closedAt: instant('closed_at'),
    /** How many events there are: the next has this number and one. */
    events: integer('events').notNull(),
  },
  (t) => [uniqueIndex('sign_off_round_number').on(t.district, t.number)],
);

/** What happened in a round, in order: the truth of it, only ever added to. Guarded by a trigger and by the role. */
export const signOffEvent = pgTable(
  'sign_off_event',
  {
    round: idColumn<SignOffRoundId>('round_id')
      .notNull()
      .references(() => signOffRound.id),
    ordinal: integer('ordinal').notNull(),
    event: jsonb('event').$type<RoundEvent>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.round, t.ordinal] })],
);

/** On which exact texts a round is. */
export const signOffText = pgTable(
  'sign_off_text',
  {
    round: idColumn<SignOffRoundId>('round_id')
      .notNull()
      .references(() => signOffRound.id),
    position: integer('position').notNull(),
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
    version: idColumn<VersionId>('version_id')
      .notNull()
      .references(() => version.id),
  },
  (t) => [
    primaryKey({ columns: [t.round, t.position] }),
    uniqueIndex('sign_off_text_once').on(t.round, t.document),
    index('sign_off_text_document').on(t.document),
  ],
);

/** Who has spoken for which seat: PostgreSQL itself refuses a second ballot, whatever the program believes. */
export const ballot = pgTable(
  'ballot',
  {
    id: idColumn<BallotId>('id').primaryKey(),
    round: idColumn<SignOffRoundId>('round_id')
      .notNull()
      .references(() => signOffRound.id),
    seat: idColumn<RoundSeatId>('seat_id').notNull(),
    /** 1 for the first word of a seat; an opinion that replaces another counts on. */
    turn: integer('turn').notNull(),
    person: idColumn<PersonId>('person_id')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('ballot_once').on(t.round, t.seat, t.turn), index('ballot_person').on(t.person)],
);

/** What somebody is about to confirm: good once, for a few minutes. */
export const pendingStatement = pgTable('pending_statement', {
  id: idColumn<BallotId>('id').primaryKey(),
  round: idColumn<SignOffRoundId>('round_id')
    .notNull()
    .references(() => signOffRound.id),
  person: idColumn<PersonId>('person_id')
    .notNull()
    .references(() => person.id),
  /** RFC 8785 text of the statement. */
  statement: text('statement').notNull(),
  /** SHA-256 of the code that was sent by e-mail, in hexadecimal digits; null where a passkey confirms. */
  codeHash: text('code_hash'),
  tries: integer('tries').notNull().default(0),
  expiresAt: instant('expires_at').notNull(),
});

/** Which versions of a text somebody has had before her: the next is shown with what changed since the last of them. */
export const versionRead = pgTable(
  'version_read',
  {
    person: idColumn<PersonId>('person_id')
      .notNull()
      .references(() => person.id),
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
    version: idColumn<VersionId>('version_id')
      .notNull()
      .references(() => version.id),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.person, t.version] }),
    index('version_read_document').on(t.person, t.document),
  ],
);

/**
 * The PDF of a version, or the attestation of a closed round: made once and kept, so that all who sign it outside sign
 * the same bytes. The bytes lie in `stored_file`; nothing refers to them, because an erasure takes them away.
 */
export const keptPdf = pgTable(
  'kept_pdf',
  {
    sha256: text('sha256').notNull(),
    version: idColumn<VersionId>('version_id').references(() => version.id),
    round: idColumn<SignOffRoundId>('round_id').references(() => signOffRound.id),
    size: integer('size').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (t) => [
    uniqueIndex('kept_pdf_version').on(t.version),
    uniqueIndex('kept_pdf_round').on(t.round),
    check('kept_pdf_one', sql`(${t.version} is null) <> (${t.round} is null)`),
  ],
);

/** What was signed outside and brought back with its protocol number (docs/spec/decisions.md J7). */
export const externalSignature = pgTable(
  'external_signature',
  {
    id: idColumn<ExternalSignatureId>('id').primaryKey(),
    district: idColumn<DistrictId>('district_id')
      .notNull()
      .references(() => district.id),
    version: idColumn<VersionId>('version_id').references(() => version.id),
    round: idColumn<SignOffRoundId>('round_id').references(() => signOffRound.id),
    /** The kept PDF that it holds. */
    pdf: text('pdf_sha256').notNull(),
    /** The signed file, in `stored_file` until an erasure. */
    sha256: text('sha256').notNull(),
    size: integer('size').notNull(),
    fileName: text('file_name').notNull(),
    format: text('format').$type<SignatureFormat>().notNull(),
    protocolNumber: text('protocol_number').notNull(),
    /** "2026-11-30". */
    protocolDate: text('protocol_date').notNull(),
    reading: jsonb('reading').$type<SignatureReading>().notNull(),
    registeredBy: idColumn<PersonId>('registered_by')
      .notNull()
      .references(() => person.id),
    registeredAt: instant('registered_at').notNull(),
  },
  (t) => [
    uniqueIndex('external_signature_version').on(t.version, t.sha256),
    uniqueIndex('external_signature_round').on(t.round, t.sha256),
    check('external_signature_one', sql`(${t.version} is null) <> (${t.round} is null)`),
  ],
);
