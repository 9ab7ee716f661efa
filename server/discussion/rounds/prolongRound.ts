import type { DiscussionAct } from '../../../shared/discussion/discussionAct.ts';
import type { ConsultationRoundId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { done, transact } from '../../platform/transact.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { tellOfRound } from './moveSections.ts';
import { documentsOfRounds, roundForChange, storeDeadline } from './roundStore.ts';

/** A later deadline, also for a round whose deadline has passed: until somebody closes it, it can go on. Never an earlier one. */
export async function prolongRound(
  deps: DiscussionDeps,
  actor: Actor,
  id: ConsultationRoundId,
  wanted: { readonly deadline: string; readonly was: string },
): Promise<Result<null>> {
  if (!can(actor, 'consultation.lead', { sameDistrict: true })) return refuse('forbidden');
  const deadline = new Date(wanted.deadline);
  return transact(deps, actor.district, async (tx) => {
    const round = await roundForChange(tx, actor.district, id);
    if (round === null) return refuse('not_found');
    if (round.closedAt !== null) return refuse('wrong_state');
    if (round.deadline.getTime() !== Date.parse(wanted.was)) return refuse('changed_meanwhile');
    if (deadline <= round.deadline || deadline <= deps.clock.now()) return refuse('outside_term');
    await storeDeadline(tx, id, deadline);
    const documents = (await documentsOfRounds(tx, [id])).map((document) => document.id);
    const prolonged: DiscussionAct = {
      act: 'consultation.prolonged',
      by: actor.person,
      subject: id,
      facts: {
        number: round.number,
        deadline: deadline.toISOString(),
        was: round.deadline.toISOString(),
      },
    };
    return done(null, [prolonged], () => tellOfRound(deps, documents));
  });
}
