import type { PlanVoteBar } from '../decisions/planVoteBar.ts';
import type { RecommendationOutcome, RecommendationStanding } from '../documents/recommendationLife.ts';
import { recommendationStates } from '../documents/states.ts';
import type { LinkStanding } from './link.ts';
import { needsReason } from './outcome.ts';

/** What a recommendation has got so far. */
export type Got = {
  readonly state: RecommendationStanding['state'];
  readonly outcome: { readonly outcome: RecommendationOutcome; readonly reason: string | null } | null;
  /** Of the links that count. */
  readonly standings: readonly LinkStanding[];
};

/** What a recommendation waits for, as the texts stand now. */
export type RecommendationBar = 'outcome' | 'reason' | 'passage' | 'passage_changed' | 'passage_lost';

/**
 * What one recommendation keeps the plan from its vote by; null: nothing. Before the workshop has validated it, it asks
 * for nothing yet. One passage that stands is enough; whether it does all that was asked is told beside it.
 */
export function barOf({ state, outcome, standings }: Got): RecommendationBar | null {
  if (!isValidated(state)) return null;
  if (outcome === null) return 'outcome';
  if (needsReason(outcome.outcome) && outcome.reason === null) return 'reason';
  if (!isTakenUp(outcome.outcome) || standings.includes('found')) return null;
  if (standings.includes('changed')) return 'passage_changed';
  return standings.includes('lost') ? 'passage_lost' : 'passage';
}

/** The same of the frozen versions, in whose bytes what was changed cannot be told from what was removed. */
export function planVoteBarOf(got: Got): PlanVoteBar | null {
  const bar = barOf(got);
  return bar === 'passage_changed' || bar === 'passage_lost' ? 'passage_not_frozen' : bar;
}

/** Whether the mayors want it in the plan. */
export function isTakenUp(outcome: RecommendationOutcome): boolean {
  return outcome === 'accepted' || outcome === 'accepted_in_part';
}

export function isValidated(state: Got['state']): boolean {
  return recommendationStates.indexOf(state) >= recommendationStates.indexOf('validated_by_workshop');
}
