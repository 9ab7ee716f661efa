import { ok, refuse } from '../../../shared/kernel/result.ts';
import type { TransitionGuard } from '../../documents/transitionGuard.ts';
import { openRoundsOn, roundInTheWay } from './roundStore.ts';

/**
 * A text goes back to whoever writes it only after every open round on it was closed as sent back, with a reason
 * (docs/spec/decisions.md R3). Whoever opens a round holds the document meanwhile, as the step does: none slips through.
 */
export const roundsGuard: TransitionGuard = async (tx, document, step) => {
  if (step !== 'send_back' && step !== 'revise') return ok(null);
  const open = await openRoundsOn(tx, [document.id]);
  return open.length === 0 ? ok(null) : refuse('round_open', open.map(roundInTheWay));
};
