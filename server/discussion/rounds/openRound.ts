import type { Invitee, OpenRound } from '../../../shared/discussion/consultationApi.ts';
import type { DiscussionAct } from '../../../shared/discussion/discussionAct.ts';
import type { ConsultationRoundId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { peopleOf } from '../../people/personStore.ts';
import { organisationsOn } from '../../people/territoryStore.ts';
import type { Transaction } from '../../platform/database.ts';
import { done, transact } from '../../platform/transact.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { insertInvitees } from './inviteeStore.ts';
import { moveSections, tellRound } from './moveSections.ts';
import { insertRound, takeRoundNumber } from './roundStore.ts';

/**
 * Opens a round of consultation: all its sections go into consultation with it, or none does. From then on
 * nobody writes them, and whoever is invited observes until the deadline.
 */
export async function openRound(
  deps: DiscussionDeps,
  actor: Actor,
  wanted: OpenRound,
): Promise<Result<{ readonly id: ConsultationRoundId; readonly number: number }>> {
  if (!can(actor, 'consultation.lead', { sameDistrict: true })) return refuse('forbidden');
  const deadline = new Date(wanted.deadline);
  const documents = [...new Set(wanted.documents)];
  const invited = eachOnce(wanted.invited);
  return transact(deps, actor.district, async (tx) => {
    const openedAt = deps.clock.now();
    if (deadline <= openedAt) return refuse('outside_term');
    if (!(await areHere(tx, actor, invited, dayInItaly(openedAt)))) return refuse('not_found');
    const number = await takeRoundNumber(tx, actor.district);
    const moved = await moveSections(deps, tx, actor, documents, 'open_consultation');
    if (!moved.ok) return moved;
    const { district, person: openedBy } = actor;
    const { instructions } = wanted;
    const id = deps.ids.newId<ConsultationRoundId>();
    await insertRound(tx, { id, district, number, instructions, deadline, openedBy, openedAt, documents });
    await insertInvitees(tx, deps.ids, id, invited);
    const opened: DiscussionAct = {
      act: 'consultation.opened',
      by: openedBy,
      subject: id,
      facts: { number, documents, invited, deadline: deadline.toISOString() },
    };
    return done({ id, number }, [opened, ...moved.value], () => tellRound(deps, documents));
  });
}

function eachOnce(invited: readonly Invitee[]): Invitee[] {
  return [...new Map(invited.map((each) => [Object.values(each)[0], each])).values()];
}

/** Whether all who are to be invited belong to the actor's district, and the organisations exist today. */
async function areHere(
  tx: Transaction,
  { district }: Actor,
  invited: readonly Invitee[],
  today: string,
): Promise<boolean> {
  const people = new Set((await peopleOf(tx, district)).map(({ id }) => id));
  const organisations = new Set((await organisationsOn(tx, district, today)).map(({ id }) => id));
  return invited.every((each) =>
    'person' in each ? people.has(each.person) : organisations.has(each.organisation),
  );
}
