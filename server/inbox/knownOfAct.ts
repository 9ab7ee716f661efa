import type { DiscussionAct } from '../../shared/discussion/discussionAct.ts';
import type { ThreadFacts, ToldBy } from '../../shared/inbox/whoIsTold.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { inviteesOf } from '../discussion/rounds/inviteeStore.ts';
import { profileOf } from '../documents/profileStore.ts';
import type { Reader } from '../platform/database.ts';
import type { Audiences } from './audiences.ts';
import { deadlineOf } from './roundDatesStore.ts';
import { alreadyNamedIn, threadRow } from './threadFactsStore.ts';

/** What has to be known to say who is told of an act. */
export async function knownOfAct(reader: Reader, act: DiscussionAct, people: Audiences): Promise<ToldBy> {
  const { mayRead, actingFor } = people;
  if (isAboutRound(act)) {
    const [invited, deadline] = await Promise.all([
      inviteesOf(reader, act.subject),
      deadlineOf(reader, act.subject),
    ]);
    const round = deadline === null ? null : { invited: people.among(invited), deadline };
    return { thread: null, answering: [], round, actingFor, mayRead };
  }
  const [profile, thread] = await Promise.all([
    profileOf(reader, act.subject),
    threadFacts(reader, act, people),
  ]);
  const answering = profile === null ? [] : people.answering(profile.kind);
  return { thread, answering, round: null, actingFor, mayRead };
}

type RoundAct = Extract<DiscussionAct, { readonly act: `consultation.${string}` }>;
type ThreadAct = Exclude<DiscussionAct, RoundAct>;

function isAboutRound(act: DiscussionAct): act is RoundAct {
  return act.act.startsWith('consultation.');
}

async function threadFacts(reader: Reader, act: ThreadAct, people: Audiences): Promise<ThreadFacts | null> {
  const row = await threadRow(reader, act.facts.observation);
  const author = row?.entries[0]?.person;
  if (row === null || author === undefined) return null;
  const { assignedPerson, assignedOrganisation, entries, mergedAuthors } = row;
  const entry = 'entry' in act.facts ? act.facts.entry : null;
  return {
    author,
    writers: entries.map(({ person }) => person),
    mergedAuthors,
    assignees: [
      ...(assignedPerson === null ? [] : [assignedPerson]),
      ...(assignedOrganisation === null ? [] : people.actingFor(assignedOrganisation)),
    ],
    entryAuthor: entries.find(({ id }) => id === entry)?.person ?? null,
    alreadyNamed:
      act.act === 'observation.edited'
        ? await alreadyNamedIn(reader, act.facts.entry, namedIn(act, people))
        : [],
  };
}

function namedIn(
  { facts }: Extract<ThreadAct, { readonly act: 'observation.edited' }>,
  people: Audiences,
): readonly PersonId[] {
  return facts.mentioned.flatMap((one) =>
    'person' in one ? [one.person] : people.actingFor(one.organisation),
  );
}
