import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DistrictId, DocumentId, HeldChangeId, MemberId } from '../../shared/kernel/ids.ts';
import { bytes, idColumn, instant } from './columns.ts';
import { district } from './people.ts';

/** A shared text: the row that every append moves (docs/spec/sync.md W1). What the text is about stands in other rooms. */
export const document = pgTable('document', {
  id: idColumn<DocumentId>('id').primaryKey(),
  district: idColumn<DistrictId>('district_id')
    .notNull()
    .references(() => district.id),
  /** Number of the last stored update; the first is 1. */
  head: bigint('head', { mode: 'number' }).notNull(),
  /** Raised by every change that can take a right away; an append judged by an older one is refused. */
  accessVersion: bigint('access_version', { mode: 'number' }).notNull(),
  writable: boolean('writable').notNull(),
  epoch: integer('epoch').notNull(),
  schemaVersion: integer('schema_version').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** The truth: every update, numbered without gaps per document, never changed. */
export const documentUpdate = pgTable(
  'document_update',
  {
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    epoch: integer('epoch').notNull(),
    /** Yjs update, V1 encoding. */
    update: bytes('bytes').notNull(),
    member: idColumn<MemberId>('member_id').notNull(),
    /** Whose words it brings, where it is not the writer: who proposed what she accepted (T1). */
    creditedTo: idColumn<MemberId>('credited_to'),
    /** The append that brought it, and its place in it: a retried append finds itself here (W3). */
    batch: uuid('batch_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.document, t.seq] }),
    uniqueIndex('document_update_batch').on(t.batch, t.ordinal),
    index('document_update_at').on(t.document, t.at),
  ],
);

/** All updates up to `seq` in one, proved equal to them before it was stored (O4). */
export const documentSnapshot = pgTable(
  'document_snapshot',
  {
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    epoch: integer('epoch').notNull(),
    schemaVersion: integer('schema_version').notNull(),
    update: bytes('bytes').notNull(),
    /** Whose words the text holds at `seq` (T1); null in snapshots of before this was kept. */
    authors: bytes('authors'),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.document, t.seq] })],
);

/** Which member holds which Yjs clientID of a document (G4). Bindings of a closed epoch are retired for ever (H2). */
export const clientBinding = pgTable(
  'client_binding',
  {
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
    clientId: bigint('client_id', { mode: 'number' }).notNull(),
    epoch: integer('epoch').notNull(),
    member: idColumn<MemberId>('member_id').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.document, t.clientId] })],
);

/**
 * What somebody wrote without a network into a text that was frozen meanwhile (H1): never applied by itself. Its
 * owner sees it in the next draft, and applies or discards it.
 */
export const heldChange = pgTable(
  'held_change',
  {
    id: idColumn<HeldChangeId>('id').primaryKey(),
    document: idColumn<DocumentId>('document_id')
      .notNull()
      .references(() => document.id),
    member: idColumn<MemberId>('member_id').notNull(),
    epoch: integer('epoch').notNull(),
    /** The last update of the log when it was judged. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** One Yjs update, V1 encoding, that passed the gate; null once it is settled. */
    update: bytes('bytes'),
    at: instant('at').notNull(),
    settledAs: text('settled_as').$type<'applied' | 'discarded' | 'erased'>(),
    settledAt: instant('settled_at'),
  },
  (t) => [index('held_change_member').on(t.document, t.member)],
);
