import { type DueObservation, whatIsDue } from '../../shared/inbox/whatIsDue.ts';
import type { NoticeId } from '../../shared/kernel/ids.ts';
import { inviteesOf } from '../discussion/rounds/inviteeStore.ts';
import type { Reader } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import { type Audiences, audiencesAt } from './audiences.ts';
import { dueObservations } from './dueStore.ts';
import { insertNotices, type NewNotice } from './outboxStore.ts';
import { openRounds } from './roundDatesStore.ts';
import { type TellDeps, tellPages } from './tellOutbox.ts';

/** Tells what no act caused: a deadline that is near or over, a day that has come. Asked every minute. */
export async function tellTimes(deps: TellDeps): Promise<void> {
  const { db, clock, district } = deps;
  const now = clock.now();
  const [rounds, observations] = await Promise.all([
    openRounds(db, district),
    dueObservations(db, district, now),
  ]);
  const due = whatIsDue(now, rounds, observations);
  if (due.length === 0) return;
  await transact(deps, district, async (tx) => {
    const people = await audiencesAt(tx, district, now);
    const notices: NewNotice[] = [];
    for (const { cause, facts, to } of due) {
      for (const person of await peopleOf(tx, to, people)) {
        const document = 'observation' in to ? to.observation.document : null;
        notices.push({ id: deps.ids.newId<NoticeId>(), person, document, facts, cause, at: now });
      }
    }
    const told = await insertNotices(tx, notices);
    return done(null, [], () => tellPages(deps, told));
  });
}

type To = ReturnType<typeof whatIsDue>[number]['to'];

async function peopleOf(reader: Reader, to: To, people: Audiences) {
  if ('observation' in to) return assigneesOf(to.observation, people).filter(people.mayRead);
  return 'leadersOf' in to ? people.leading : people.among(await inviteesOf(reader, to.invitedTo));
}

function assigneesOf({ assignedPerson, assignedOrganisation }: DueObservation, people: Audiences) {
  if (assignedPerson !== null) return [assignedPerson];
  return assignedOrganisation === null ? [] : people.actingFor(assignedOrganisation);
}
