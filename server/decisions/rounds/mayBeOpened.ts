import type { Opening } from '../../../shared/decisions/round.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Transaction } from '../../platform/database.ts';
import { approvedWith } from './approvedWith.ts';
import type { FrozenText } from './frozenTextStore.ts';
import { openRoundsOn, roundInTheWay } from './roundStore.ts';

/**
 * Whether a round can be opened on these texts, which its transaction holds: each waits for a decision, and none
 * stands in another round. Opinions may be asked of several bodies at once; while one is open nothing is voted.
 */
export async function mayBeOpened(
  tx: Transaction,
  opening: Opening,
  texts: readonly FrozenText[],
): Promise<Result<null>> {
  const documents = texts.map(({ document }) => document);
  const others = (await openRoundsOn(tx, documents)).filter(
    ({ kind }) => kind !== 'opinion' || opening.kind !== 'opinion',
  );
  if (others.length > 0) return refuse('round_open', others.map(roundInTheWay));
  const whole = opening.planHash !== null;
  if (!texts.every((text) => waits(text, whole))) return refuse('wrong_state');
  // What was approved as one plan is voted upon as one plan again (docs/spec/decisions.md R4).
  if (opening.kind === 'vote' && !whole && (await approvedWith(tx, documents)))
    return refuse('whole_plan_only');
  return ok(null);
}

function waits({ kind, state }: FrozenText, whole: boolean): boolean {
  if (kind === 'recommendation') return state === 'submitted_to_mayors';
  return state === 'frozen' || (whole && state === 'approved');
}
