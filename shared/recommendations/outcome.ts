import { z } from 'zod';
import { day, line, lines } from '../documents/fields/field.ts';
import { type RecommendationOutcome, recommendationOutcomes } from '../documents/recommendationLife.ts';
import type { SignOffRoundId } from '../kernel/ids.ts';

/** Whoever proposed it is owed a reason, unless she got what she asked for. */
export function needsReason(outcome: RecommendationOutcome): boolean {
  return outcome !== 'accepted';
}

/** `POST /api/recommendations/:id/outcome`: the answer as an act records it, and the day of the sitting if there was one. */
export const outcomeBody = z
  .object({
    outcome: z.enum(recommendationOutcomes),
    reason: lines(3000).optional(),
    act: z.object({ number: line(60), date: day }).strict(),
    sitting: day.optional(),
  })
  .strict();

/** What `GET /api/recommendations/:id/outcome` says of an answer. */
export type OutcomeView = {
  readonly outcome: RecommendationOutcome;
  readonly reason: string | null;
  /** Null where a round of sign-off decided it. */
  readonly act: { readonly number: string; readonly date: string } | null;
  /** The day of the sitting. */
  readonly sitting: string | null;
  readonly round: SignOffRoundId | null;
  readonly at: string;
};

/** What a page shows of it. */
export type OutcomeStanding = {
  /** Null while the mayors have not answered. */
  readonly outcome: OutcomeView | null;
  /** Whether this reader may record one now. */
  readonly mayRecord: boolean;
};
