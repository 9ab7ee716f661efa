import type { RecommendationOutcome } from '../../shared/documents/recommendationLife.ts';
import type { DistrictId, DocumentId, PersonId, SignOffRoundId } from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { needsReason } from '../../shared/recommendations/outcome.ts';
import type { RecommendationAct } from '../../shared/recommendations/recommendationAct.ts';
import { takeDecidedStep } from '../documents/advanceDocument.ts';
import type { Transaction } from '../platform/database.ts';
import { insertOutcome } from './outcomeStore.ts';
import type { AnswerDeps } from './recommendationsDeps.ts';

/** An answer of the mayors: with the act that records it, or by the round that decided it. */
export type Answer = {
  readonly district: DistrictId;
  readonly document: DocumentId;
  readonly by: PersonId | null;
  readonly outcome: RecommendationOutcome;
  readonly reason: string | null;
  readonly act: { readonly number: string; readonly date: string } | null;
  readonly sitting: string | null;
  readonly round: SignOffRoundId | null;
  readonly at: Date;
};

/**
 * Stores the one answer that a recommendation gets, and takes the step with it (R9). Whoever has the right to give it
 * was asked before; after the commit the caller tells of it with `tellMoved`.
 */
export async function storeAnswer(
  deps: AnswerDeps,
  tx: Transaction,
  answer: Answer,
): Promise<Result<readonly Act[]>> {
  const { document, district, by, outcome, reason, act, sitting, round, at } = answer;
  if (needsReason(outcome) && reason === null) return refuse('reason_missing');
  const moved = await takeDecidedStep(deps, tx, { district, person: by }, document, { step: 'answer' });
  if (!moved.ok) return moved;
  await insertOutcome(tx, {
    document,
    outcome,
    reason,
    actNumber: act?.number ?? null,
    actDate: act?.date ?? null,
    sitting,
    round,
    recordedBy: by,
    at,
  });
  const answered: RecommendationAct = {
    act: 'recommendation.answered',
    by,
    subject: document,
    facts: { outcome, act, sitting, round },
  };
  return ok([moved.value, answered]);
}
