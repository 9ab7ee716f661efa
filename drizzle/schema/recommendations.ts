import { date, pgTable, text } from 'drizzle-orm/pg-core';
import type { RecommendationOutcome } from '../../shared/documents/recommendationLife.ts';
import type { DocumentId, PersonId, SignOffRoundId } from '../../shared/kernel/ids.ts';
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
