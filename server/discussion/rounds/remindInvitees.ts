import type { DiscussionAct } from '../../../shared/discussion/discussionAct.ts';
import type { ConsultationRoundId, PersonId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { participantsOn } from '../../people/participants.ts';
import type { Transaction } from '../../platform/database.ts';
import { done, transact } from '../../platform/transact.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { inviteesOf, observersIn } from './inviteeStore.ts';
import { peopleOfInvitee } from './peopleOfInvitee.ts';
import { roundForChange, storeReminder } from './roundStore.ts';

/** Two reminders are at least so far apart: a button that is pressed twice reminds once. */
const pause = 60 * 60 * 1000;

/** Reminds the people who are invited and have not observed yet, as long as they still can. */
export async function remindInvitees(
  deps: DiscussionDeps,
  actor: Actor,
  id: ConsultationRoundId,
): Promise<Result<{ readonly people: number }>> {
  if (!can(actor, 'consultation.follow', { sameDistrict: true })) return refuse('forbidden');
  return transact(deps, actor.district, async (tx) => {
    const at = deps.clock.now();
    const round = await roundForChange(tx, actor.district, id);
    if (round === null) return refuse('not_found');
    if (round.closedAt !== null || round.deadline <= at) return refuse('wrong_state');
    if (round.remindedAt !== null && at.getTime() - round.remindedAt.getTime() < pause)
      return refuse('too_many');
    const people = await silentPeople(tx, actor, id, dayInItaly(at));
    if (people.length === 0) return done({ people: 0 }, []);
    await storeReminder(tx, id, at);
    const reminded: DiscussionAct = {
      act: 'consultation.reminded',
      by: actor.person,
      subject: id,
      facts: { number: round.number, people },
    };
    return done({ people: people.length }, [reminded], () =>
      deps.tellLive({ event: 'consultations' }, 'readers'),
    );
  });
}

/** Who is invited and has observed nothing in this round. */
async function silentPeople(
  tx: Transaction,
  { district }: Actor,
  round: ConsultationRoundId,
  today: string,
): Promise<PersonId[]> {
  const participants = await participantsOn(tx, district, today);
  const invited = await inviteesOf(tx, round);
  const observers = new Set((await observersIn(tx, round)).map(({ person }) => person));
  const people = new Set(invited.flatMap((invitee) => peopleOfInvitee(participants, invitee)));
  return [...people].filter((person) => !observers.has(person)).toSorted();
}
