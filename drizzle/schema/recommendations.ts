import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { RecommendationOutcome } from '../../shared/documents/recommendationLife.ts';
import type { DocumentId, PersonId, RecommendationLinkId, SignOffRoundId } from '../../shared/kernel/ids.ts';
import type { LinkExtent } from '../../shared/recommendations/link.ts';
import type { Anchor } from '../../shared/text/anchor.ts';
import { idColumn, instant } from './columns.ts';
import { signOffRound } from './decisions.ts';
import { person } from './people.ts';
import { document } from './sync.ts';

/** What the mayors answered to a recommendation, once (docs/spec/decisions.md R9): by a round, or with an act of theirs. */
export const recommendationOutcome = pgTable('recommendation_outcome', {
  document: idColumn<DocumentId>('document_id')
    .primaryKey()
    .references(() => document.id),
  outcome: text('outcome').$type<RecommendationOutcome>().notNull(),
  reason: text('reason'),
  actNumber: text('act_number'),
  actDate: date('act_date', { mode: 'string' }),
  sitting: date('sitting', { mode: 'string' }),
  round: idColumn<SignOffRoundId>('round_id').references(() => signOffRound.id),
  /** Null where a deadline closed the round. */
  recordedBy: idColumn<PersonId>('recorded_by').references(() => person.id),
  at: instant('at').notNull(),
});

/** The passage of a section that carries out a recommendation, anchored as observations are (docs/spec/sync.md T2). */
export const recommendationLink = pgTable(
  'recommendation_link',
  {
    id: idColumn<RecommendationLinkId>('id').primaryKey(),
    recommendation: idColumn<DocumentId>('recommendation_id')
      .notNull()
      .references(() => document.id),
    section: idColumn<DocumentId>('section_id')
      .notNull()
      .references(() => document.id),
    anchor: jsonb('anchor').$type<Anchor>().notNull(),
    extent: text('extent').$type<LinkExtent>().notNull(),
    by: idColumn<PersonId>('by')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
    takenBackBy: idColumn<PersonId>('taken_back_by').references(() => person.id),
    takenBackAt: instant('taken_back_at'),
    takenBackReason: text('taken_back_reason'),
  },
  (t) => [
    index('recommendation_link_of').on(t.recommendation),
    index('recommendation_link_in').on(t.section),
    check(
      'recommendation_link_taken_back',
      sql`num_nulls(${t.takenBackBy}, ${t.takenBackAt}, ${t.takenBackReason}) in (0, 3)`,
    ),
  ],
);
