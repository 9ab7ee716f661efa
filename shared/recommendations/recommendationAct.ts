import { z } from 'zod';
import { recommendationOutcomes } from '../documents/recommendationLife.ts';
import { type DocumentId, idSchema, type PersonId, type SignOffRoundId } from '../kernel/ids.ts';

/** What this room puts on record: the answer to a recommendation, which is the subject. Its reason stands beside it. */
const recommendationActSchema = z.object({
  act: z.literal('recommendation.answered'),
  by: idSchema<PersonId>().nullable(),
  subject: idSchema<DocumentId>(),
  facts: z.object({
    outcome: z.enum(recommendationOutcomes),
    act: z.object({ number: z.string(), date: z.string() }).nullable(),
    sitting: z.string().nullable(),
    round: idSchema<SignOffRoundId>().nullable(),
  }),
});

export type RecommendationAct = z.infer<typeof recommendationActSchema>;

/** The names of these acts, as the record has them. */
export const recommendationActs: readonly string[] = [...recommendationActSchema.shape.act.values];

/** The act in a payload of the journal; null for another kind of act. */
export function readRecommendationAct(payload: string): RecommendationAct | null {
  return recommendationActSchema.safeParse(JSON.parse(payload)).data ?? null;
}
