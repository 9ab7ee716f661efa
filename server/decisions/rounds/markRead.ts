import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { instantOf } from '../../platform/instant.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { loadRound } from './loadedRound.ts';
import { storeReads } from './readStore.ts';

/**
 * Whoever has a round's page open with its texts has had them before her: that, and no more, is what "you have read
 * version 3" says. It decides nothing, and is no act.
 */
export async function markRead(
  { db }: Pick<DecisionsDeps, 'db'>,
  actor: Actor,
  id: SignOffRoundId,
): Promise<Result<null>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const [round, at] = await Promise.all([loadRound(db, actor.district, id), instantOf(db)]);
  if (round === null) return refuse('not_found');
  await storeReads(db, [actor.person], round.state.opening.texts, at);
  return ok(null);
}
