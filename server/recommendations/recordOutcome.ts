import type { z } from 'zod';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import type { outcomeBody } from '../../shared/recommendations/outcome.ts';
import { tellMoved } from '../documents/advanceDocument.ts';
import { readable } from '../documents/rights.ts';
import { done, transact } from '../platform/transact.ts';
import type { RecommendationsDeps } from './recommendationsDeps.ts';
import { storeAnswer } from './storeAnswer.ts';
import { tellRecommendations } from './tellRecommendations.ts';

/** Records the answer that the mayors gave with an act of theirs, outside of Corale. */
export async function recordOutcome(
  deps: RecommendationsDeps,
  actor: Actor,
  document: DocumentId,
  { outcome, reason, act, sitting }: z.infer<typeof outcomeBody>,
): Promise<Result<null>> {
  const found = await readable(deps.db, actor, document);
  if (!found.ok) return found;
  if (!can(actor, 'outcome.record', { sameDistrict: true })) return refuse('forbidden');
  if (found.value.kind !== 'recommendation') return refuse('not_found');
  const at = deps.clock.now();
  const today = dayInItaly(at);
  // What is recorded has been done.
  if (act.date > today || (sitting !== undefined && sitting > today)) return refuse('outside_term');
  return transact(deps, actor.district, async (tx) => {
    const answered = await storeAnswer(deps, tx, {
      district: actor.district,
      document,
      by: actor.person,
      outcome,
      reason: reason ?? null,
      act,
      sitting: sitting ?? null,
      round: null,
      at,
    });
    if (!answered.ok) return answered;
    return done(null, answered.value, () => {
      tellMoved(deps, document);
      tellRecommendations(deps);
    });
  });
}
