import type { DiscussionAct } from '../../../shared/discussion/discussionAct.ts';
import type { ConsultationRoundId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { done, transact } from '../../platform/transact.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { moveSections, tellRound } from './moveSections.ts';
import { documentsOfRounds, roundForChange, storeClosing, talliesOf } from './roundStore.ts';

/**
 * Closes a round, before its deadline or after it: its sections go to be consolidated, where every observation
 * is to have its reply. Whoever observes at this very moment holds her section until it is stored, or comes too late.
 */
export async function closeRound(
  deps: DiscussionDeps,
  actor: Actor,
  id: ConsultationRoundId,
): Promise<Result<null>> {
  if (!can(actor, 'consultation.lead', { sameDistrict: true })) return refuse('forbidden');
  return transact(deps, actor.district, async (tx) => {
    const round = await roundForChange(tx, actor.district, id);
    if (round === null) return refuse('not_found');
    if (round.closedAt !== null) return refuse('wrong_state');
    const documents = (await documentsOfRounds(tx, [id])).map((document) => document.id);
    const moved = await moveSections(deps, tx, actor, documents, 'close_consultation');
    if (!moved.ok) return moved;
    await storeClosing(tx, id, actor.person, deps.clock.now());
    // Counted behind the steps, which have waited for whoever was observing.
    const { observations, settled } = (await talliesOf(tx, [id])).get(id) ?? { observations: 0, settled: 0 };
    const closed: DiscussionAct = {
      act: 'consultation.closed',
      by: actor.person,
      subject: id,
      facts: { number: round.number, observations, unanswered: observations - settled },
    };
    return done(null, [closed, ...moved.value], () => tellRound(deps, documents));
  });
}
