import {
  bigint,
  bigserial,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { bytes, idColumn, instant } from './columns.ts';

/** The end of a district's chain; locked by every entry that is added. */
export const journalHead = pgTable('journal_head', {
  district: idColumn<DistrictId>('district_id').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: bytes('hash').notNull(),
});

/** The chain itself: digests only, for ever (docs/spec/decisions.md J1). Guarded by a trigger and by the role. */
export const journalEntry = pgTable(
  'journal_entry',
  {
    district: idColumn<DistrictId>('district_id').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    previous: bytes('previous').notNull(),
    payloadDigest: bytes('payload_digest').notNull(),
    entryHash: bytes('entry_hash').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.seq] })],
);

/** What an entry says, apart from the chain so that it can be erased and leave its digest. */
export const journalPayload = pgTable(
  'journal_payload',
  {
    district: idColumn<DistrictId>('district_id').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    salt: bytes('salt').notNull(),
    /** RFC 8785 text, exactly the bytes that were hashed. */
    payload: text('payload').notNull(),
    /** Copied out of the payload for reading; not hashed. */
    act: text('act').notNull(),
    subject: uuid('subject_id'),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.seq] }), index('journal_payload_subject').on(t.subject)],
);

/** Every key that has signed the record of a district, for ever: old signatures are checked with it. */
export const signingKey = pgTable(
  'signing_key',
  {
    district: idColumn<DistrictId>('district_id').notNull(),
    /** SHA-256 of the raw public key, 64 lower-case hexadecimal digits. */
    id: text('id').notNull(),
    publicKey: bytes('public_key').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.id] })],
);

/** Signed statements of how far the chain had come (docs/spec/decisions.md J4). */
export const journalCheckpoint = pgTable(
  'journal_checkpoint',
  {
    district: idColumn<DistrictId>('district_id').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    key: text('key_id').notNull(),
    /** RFC 8785 text, exactly what was signed under its domain. */
    statement: text('statement').notNull(),
    signature: bytes('signature').notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.seq, t.key] })],
);

/** What others must be told of after the commit, one row for each journal entry. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    district: idColumn<DistrictId>('district_id').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    deliveredAt: instant('delivered_at'),
  },
  (t) => [uniqueIndex('outbox_seq').on(t.district, t.seq)],
);

/** A file by what it holds: stored once, never changed. Who may see it is said by those that refer to it. */
export const storedFile = pgTable('stored_file', {
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  sha256: text('sha256').primaryKey(),
  bytes: bytes('bytes').notNull(),
  size: integer('size').notNull(),
  /** As the bytes themselves say, not as the sender did. */
  mediaType: text('media_type').notNull(),
  /** Pixels; null for what is no image. */
  width: integer('width'),
  height: integer('height'),
  at: instant('at').notNull().defaultNow(),
});
