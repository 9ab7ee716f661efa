import { decide } from '../../../shared/decisions/decide.ts';
import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import { instantOf } from '../../platform/instant.ts';
import { transact } from '../../platform/transact.ts';
import type { ClosingDeps } from './closingSteps.ts';
import { endRound } from './endRound.ts';
import { holdRound } from './loadedRound.ts';
import { dueRounds, type StoredRound } from './roundStore.ts';

/**
 * Closes the rounds that nobody's hand has to close: opinions and signatures whose deadline has come, and agreements
 * that every party has answered. A vote waits for its chair, and takes no words meanwhile.
 */
export async function closeDueRounds(deps: ClosingDeps): Promise<void> {
  const failed: unknown[] = [];
  // One that cannot be closed keeps no other open.
  for (const round of await dueRounds(deps.db))
    await closeByItself(deps, round).catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw new AggregateError(failed, 'some rounds are not closed');
}

function closeByItself(
  deps: ClosingDeps,
  { id, district }: Pick<StoredRound, 'district'> & { readonly id: SignOffRoundId },
): Promise<Result<null>> {
  return deps.inTurn(id, () =>
    transact(deps, district, async (tx) => {
      const round = await holdRound(tx, district, id);
      if (round === null) return refuse('not_found');
      const at = await instantOf(tx);
      // Somebody may have prolonged or closed it since.
      const event = decide(round.state, { do: 'count', by: null, casting: null }, at);
      if (!event.ok) return event;
      if (event.value.type !== 'closed') throw new Error('a round is closed');
      return endRound(deps, tx, round, event.value);
    }),
  );
}
