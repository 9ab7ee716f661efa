import type { AnswerRecommendation } from '../decisions/answerRecommendation.ts';
import type { AnswerDeps } from './recommendationsDeps.ts';
import { storeAnswer } from './storeAnswer.ts';

/** Fills the port of `decisions`: the mayors have approved the answer that was proposed to them. */
export function answerByRoundOver(deps: AnswerDeps): AnswerRecommendation {
  return (tx, { outcome: { outcome, reason }, ...answer }) =>
    storeAnswer(deps, tx, { ...answer, outcome, reason, act: null, sitting: null });
}
