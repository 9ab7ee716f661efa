import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { NoticeFacts } from '../../shared/inbox/notice.ts';
import type { DistrictId, DocumentId, LetterId, NoticeId, PersonId } from '../../shared/kernel/ids.ts';
import { idColumn, instant } from './columns.ts';
import { person } from './people.ts';

/** When a person was last at the Scrivania; a visit begins after half an hour of absence. */
export const deskVisit = pgTable('desk_visit', {
  person: idColumn<PersonId>('person_id')
    .primaryKey()
    .references(() => person.id),
  previousAt: instant('previous_at'),
  currentAt: instant('current_at').notNull(),
});

/** What a person is told, once: in the bell, and by mail as she prefers. */
export const notice = pgTable(
  'notice',
  {
    id: idColumn<NoticeId>('id').primaryKey(),
    /** The order in which they came. */
    place: bigserial('place', { mode: 'number' }).notNull(),
    person: idColumn<PersonId>('person_id')
      .notNull()
      .references(() => person.id),
    document: idColumn<DocumentId>('document_id'),
    facts: jsonb('facts').$type<NoticeFacts>().notNull(),
    /** What caused it: an entry of the journal, or a moment that came. Told twice, it is the same notice. */
    cause: text('cause').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    /** The letter that carried it; null while none has. */
    letter: idColumn<LetterId>('letter_id'),
  },
  (t) => [
    uniqueIndex('notice_cause').on(t.person, t.cause),
    index('notice_person').on(t.person, t.place),
    // Of years of notices, those of the last days that no letter has carried.
    index('notice_unmailed').on(t.at).where(sql`${t.letter} is null and ${t.readAt} is null`),
  ],
);

/** A mail that is to be sent: kept until a mail server has taken it. */
export const letter = pgTable(
  'letter',
  {
    id: idColumn<LetterId>('id').primaryKey(),
    district: idColumn<DistrictId>('district_id').notNull(),
    person: idColumn<PersonId>('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind').$type<'immediate' | 'digest'>().notNull(),
    /** What it tells of is settled then; a second attempt is the same mail, by the Message-ID made of `id`. */
    madeAt: instant('made_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Not before this. */
    nextAt: instant('next_at').notNull(),
    sentAt: instant('sent_at'),
    /** Nobody to send it to any more, or the server refused it for good. */
    droppedAt: instant('dropped_at'),
  },
  (t) => [index('letter_next').on(t.sentAt, t.nextAt)],
);

/** What a person wants by mail; without a row, what everybody has at first. */
export const mailPreference = pgTable('mail_preference', {
  person: idColumn<PersonId>('person_id')
    .primaryKey()
    .references(() => person.id),
  digest: boolean('digest').notNull(),
  mentions: boolean('mentions').notNull(),
  deadlines: boolean('deadlines').notNull(),
  /** The last day, in Italy, for which a digest was made: "2026-11-22". */
  digestDay: text('digest_day'),
});

/** How far the outbox has been told to people. */
export const outboxReading = pgTable('outbox_reading', {
  district: idColumn<DistrictId>('district_id').primaryKey(),
  upTo: bigint('up_to', { mode: 'number' }).notNull(),
});
