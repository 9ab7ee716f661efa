import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import type { DocumentState } from '../../shared/documents/lives.ts';
import type { ChangeWeight, VersionKind } from '../../shared/documents/version.ts';
import type {
  AttachmentId,
  DistrictId,
  DocumentId,
  ErasureId,
  MemberId,
  OrganisationId,
  PersonId,
  VersionId,
} from '../../shared/kernel/ids.ts';
import { bytes, idColumn, instant } from './columns.ts';
import { organisation, person } from './people.ts';
import { storedFile } from './platform.ts';
import { document } from './sync.ts';

/** What a text is: kind, title and state. The state lives here and nowhere else. */
export const documentProfile = pgTable('document_profile', {
  document: idColumn<DocumentId>('document_id')
    .primaryKey()
    .references(() => document.id),
  kind: text('kind').$type<DocumentKind>().notNull(),
  title: text('title').notNull(),
  language: text('language').notNull(),
  state: text('state').$type<DocumentState>().notNull(),
  /** Counted by kind within the district, where the kind has codes: recommendation 7 is R-07. */
  number: integer('number'),
  /** What the template asks for beside the text; the kind says which. */
  fields: jsonb('fields').$type<Readonly<Record<string, unknown>>>().notNull().default({}),
  /** The text that this one was copied from, and the last update that the copy holds. */
  derivedFrom: idColumn<DocumentId>('derived_from').references(() => document.id),
  derivedSeq: bigint('derived_seq', { mode: 'number' }),
  createdBy: idColumn<PersonId>('created_by').references(() => person.id),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
});

/** Who may write beside the plan office: a person, or everybody of an organisation. */
export const documentGrant = pgTable(
  'document_grant',
  {
    id: uuid('id').primaryKey(),
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
    person: idColumn<PersonId>('person_id').references(() => person.id),
    organisation: idColumn<OrganisationId>('organisation_id').references(() => organisation.id),
    grantedBy: idColumn<PersonId>('granted_by').references(() => person.id),
    grantedAt: instant('granted_at').notNull(),
  },
  (t) => [
    uniqueIndex('document_grant_person').on(t.document, t.person),
    uniqueIndex('document_grant_organisation').on(t.document, t.organisation),
    index('document_grant_by_person').on(t.person),
    index('document_grant_by_organisation').on(t.organisation),
    check('document_grant_one', sql`(${t.person} is null) <> (${t.organisation} is null)`),
  ],
);

/**
 * An exact text, for ever (docs/spec/decisions.md V1, V5). Bytes and hash of a frozen one come after the flip of the
 * state, from the rows up to `seq`; once they are there, nothing of it changes. Guarded by a trigger and by the role.
 */
export const version = pgTable(
  'version',
  {
    id: idColumn<VersionId>('id').primaryKey(),
    district: idColumn<DistrictId>('district_id').notNull(),
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
    /** Counted within the document. */
    number: integer('number').notNull(),
    kind: text('kind').$type<VersionKind>().notNull(),
    /** What somebody called it; null for none. */
    name: text('name'),
    /** What changed since the version before, as the plan office says it; null where nothing is said. */
    change: text('change').$type<ChangeWeight>(),
    note: text('note'),
    epoch: integer('epoch').notNull(),
    /** The last update that it holds. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    canonicalisation: text('canonicalisation').notNull(),
    schemaVersion: integer('schema_version').notNull(),
    title: text('title').notNull(),
    language: text('language').notNull(),
    /** RFC 8785 text in UTF-8, exactly what was hashed; null while it is computed, and after an erasure. */
    content: bytes('content'),
    /** 64 hexadecimal digits; null while it is computed. */
    hash: text('hash'),
    createdBy: idColumn<PersonId>('created_by').references(() => person.id),
    createdAt: instant('created_at').notNull(),
    /** The erasure that destroyed its bytes. */
    erasure: idColumn<ErasureId>('erasure_id').references(() => erasure.id),
  },
  (t) => [uniqueIndex('version_number').on(t.document, t.number), index('version_hash').on(t.hash)],
);

/** Whose words a version holds: counted when somebody first asks, from the log as it was at that version. */
export const versionAuthors = pgTable('version_authors', {
  version: idColumn<VersionId>('version_id')
    .primaryKey()
    .references(() => version.id),
  /** By member, those with most first; null for those of nobody known. */
  words: jsonb('words').$type<readonly (readonly [MemberId | null, number])[]>().notNull(),
});

/** Personal data taken out of a text, its history and its versions: what was done, never the words (E1). */
export const erasure = pgTable('erasure', {
  id: idColumn<ErasureId>('id').primaryKey(),
  document: idColumn<DocumentId>('document_id')
    .notNull()
    .references(() => document.id),
  /** The epoch that was closed. */
  epoch: integer('epoch').notNull(),
  reason: text('reason').notNull(),
  by: idColumn<PersonId>('person_id')
    .notNull()
    .references(() => person.id),
  at: instant('at').notNull(),
});

/** A document may show this file to whoever may read it. */
export const documentFile = pgTable(
  'document_file',
  {
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
    sha256: text('sha256')
      .notNull()
      .references(() => storedFile.sha256),
    person: idColumn<PersonId>('person_id').references(() => person.id),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.document, t.sha256] })],
);

/** What is attached to a document, under a name. Removed ones stay on record. */
export const attachment = pgTable(
  'attachment',
  {
    id: idColumn<AttachmentId>('id').primaryKey(),
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
    sha256: text('sha256')
      .notNull()
      .references(() => storedFile.sha256),
    name: text('name').notNull(),
    addedBy: idColumn<PersonId>('added_by').references(() => person.id),
    addedAt: instant('added_at').notNull(),
    removedBy: idColumn<PersonId>('removed_by').references(() => person.id),
    removedAt: instant('removed_at'),
  },
  (t) => [index('attachment_document').on(t.document)],
);
