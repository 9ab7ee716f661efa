import type { RoundEvent } from '../../../shared/decisions/round.ts';
import type { Refused } from '../../../shared/kernel/result.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Done, done } from '../../platform/transact.ts';
import { roundActs } from './acts.ts';
import { type ClosingDeps, closingSteps } from './closingSteps.ts';
import type { LoadedRound } from './loadedRound.ts';
import { addEvent } from './roundStore.ts';
import { tellOfTexts } from './tellRounds.ts';

/** What follows when a round has ended: it is over on record, and each of its texts goes where the ending leads. */
export async function endRound(
  deps: ClosingDeps,
  tx: Transaction,
  { row, state }: LoadedRound,
  event: Extract<RoundEvent, { readonly type: 'closed' }>,
): Promise<Done<null> | Refused> {
  // First, so that what guards a text finds this round closed.
  await addEvent(tx, row, event);
  const moved = await closingSteps(deps, tx, state, event);
  if (!moved.ok) return moved;
  const acts = [roundActs.closed(state, event), ...moved.value];
  return done(null, acts, () => tellOfTexts(deps, state.opening), new Date(event.at));
}
