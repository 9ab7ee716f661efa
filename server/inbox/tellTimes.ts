import { type DueObservation, whatIsDue } from '../../shared/inbox/whatIsDue.ts';
import type { DistrictId, DocumentId, NoticeId, PersonId, SignOffRoundId } from '../../shared/kernel/ids.ts';
import { loadRound } from '../decisions/rounds/loadedRound.ts';
import { silentSpeakers } from '../decisions/rounds/speakers.ts';
import { inviteesOf } from '../discussion/rounds/inviteeStore.ts';
import type { Reader } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import { type Audiences, audiencesAt } from './audiences.ts';
import { dueObservations } from './dueStore.ts';
import { insertNotices, type NewNotice } from './outboxStore.ts';
import { openRounds } from './roundDatesStore.ts';
import { signOffsUntil } from './signOffStore.ts';
import { type TellDeps, tellPages } from './tellOutbox.ts';

/** Tells what no act caused: a deadline that is near or over, a day that has come. Asked every minute. */
export async function tellTimes(deps: TellDeps): Promise<void> {
  const { db, clock, district } = deps;
  const now = clock.now();
  const [rounds, observations, signOffs] = await Promise.all([
    openRounds(db, district),
    dueObservations(db, district, now),
    signOffsUntil(db, district, now),
  ]);
  const due = whatIsDue(now, rounds, observations, signOffs);
  if (due.length === 0) return;
  await transact(deps, district, async (tx) => {
    const people = await audiencesAt(tx, district, now);
    const notices: NewNotice[] = [];
    for (const { cause, facts, to } of due) {
      const { persons, document } = await toldOf(tx, district, to, { people, now });
      for (const person of persons) {
        notices.push({ id: deps.ids.newId<NoticeId>(), person, document, facts, cause, at: now });
      }
    }
    const told = await insertNotices(tx, notices);
    return done(null, [], () => tellPages(deps, told));
  });
}

type To = ReturnType<typeof whatIsDue>[number]['to'];

type Addressed = { readonly persons: readonly PersonId[]; readonly document: DocumentId | null };

async function toldOf(
  reader: Reader,
  district: DistrictId,
  to: To,
  { people, now }: { readonly people: Audiences; readonly now: Date },
): Promise<Addressed> {
  if ('observation' in to) {
    const { document } = to.observation;
    return { persons: assigneesOf(to.observation, people).filter(people.mayRead), document };
  }
  if ('silentIn' in to) return silentIn(reader, district, to.silentIn, { people, now });
  if ('leadersOf' in to) return { persons: people.leading, document: null };
  return { persons: people.among(await inviteesOf(reader, to.invitedTo)), document: null };
}

async function silentIn(
  reader: Reader,
  district: DistrictId,
  id: SignOffRoundId,
  { people, now }: { readonly people: Audiences; readonly now: Date },
): Promise<Addressed> {
  const round = await loadRound(reader, district, id);
  if (round === null) return { persons: [], document: null };
  const { texts, planHash } = round.state.opening;
  return {
    persons: (await silentSpeakers(reader, round.state, now)).filter(people.mayRead),
    document: planHash === null ? (texts[0]?.document ?? null) : null,
  };
}

function assigneesOf({ assignedPerson, assignedOrganisation }: DueObservation, people: Audiences) {
  if (assignedPerson !== null) return [assignedPerson];
  return assignedOrganisation === null ? [] : people.actingFor(assignedOrganisation);
}
