import type { DiscussionAct } from '../discussion/discussionAct.ts';
import { never } from '../kernel/assert.ts';
import type { OrganisationId, PersonId } from '../kernel/ids.ts';
import type { NoticeFacts } from './notice.ts';

/** What is known of the thread that an act is about. */
export type ThreadFacts = {
  readonly author: PersonId;
  /** Whoever wrote into it. */
  readonly writers: readonly PersonId[];
  /** Whoever made the observations that were merged into it: its reply is theirs too. */
  readonly mergedAuthors: readonly PersonId[];
  /** For whom it waits: one person, or everybody of an organisation. */
  readonly assignees: readonly PersonId[];
  /** Whose words the act is about. */
  readonly entryAuthor: PersonId | null;
  /** Who was told of being named in these words before they were corrected. */
  readonly alreadyNamed: readonly PersonId[];
};

/** What is known when an act is told. */
export type ToldBy = {
  /** Null for an act about a round. */
  readonly thread: ThreadFacts | null;
  /** Who replies to observations on that document. */
  readonly answering: readonly PersonId[];
  /** Of a round; null for an act about a thread. */
  readonly round: { readonly invited: readonly PersonId[]; readonly deadline: string } | null;
  readonly actingFor: (organisation: OrganisationId) => readonly PersonId[];
  /** Whether she may read, today: whoever has no role any more may not. */
  readonly mayRead: (person: PersonId) => boolean;
};

export type Told = { readonly person: PersonId; readonly facts: NoticeFacts };

/**
 * Who is told what of an act (ADR 0026). Each person is told one thing, the one that concerns her most; nobody is
 * told of what she did herself, nor of what she may not read.
 */
export function whoIsTold(act: DiscussionAct, known: ToldBy): readonly Told[] {
  const told = new Map<PersonId, Told>();
  for (const one of concerned(act, known)) {
    const isNews = one.person !== act.by && known.mayRead(one.person);
    if (isNews && !told.has(one.person)) told.set(one.person, one);
  }
  return [...told.values()];
}

/** Whom it concerns, and how; who comes first of one person is said. */
function concerned(act: DiscussionAct, known: ToldBy): readonly Told[] {
  const { by } = act;
  switch (act.act) {
    case 'observation.made': {
      const { observation, number, proposal } = act.facts;
      const observed = { kind: 'observed', observation, number, by, proposal: proposal !== null } as const;
      return [...named(act, known), ...each(known.answering, observed)];
    }
    case 'observation.commented': {
      const { observation, number, entry } = act.facts;
      const commented = { kind: 'commented', observation, number, entry, by } as const;
      return [...named(act, known), ...each(inThread(known), commented)];
    }
    case 'observation.edited': {
      const before = new Set(known.thread?.alreadyNamed);
      return named(act, known).filter(({ person }) => !before.has(person));
    }
    case 'observation.hidden': {
      const { observation, number, entry } = act.facts;
      const author = known.thread?.entryAuthor ?? null;
      return author === null ? [] : each([author], { kind: 'hidden', observation, number, entry, by });
    }
    case 'observation.answered': {
      const { observation, number, outcome } = act.facts;
      return each(authors(known), { kind: 'answered', observation, number, outcome, by });
    }
    case 'observation.resolved': {
      const { observation, number } = act.facts;
      return each(authors(known), { kind: 'resolved', observation, number, by });
    }
    case 'observation.reopened': {
      const { observation, number } = act.facts;
      const again = { kind: 'reopened', observation, number, by } as const;
      return each([...authors(known), ...assignees(known), ...known.answering], again);
    }
    case 'observation.merged': {
      const { observation, number, into, intoNumber } = act.facts;
      return each(authors(known), { kind: 'merged', observation, number, into, intoNumber, by });
    }
    case 'observation.separated': {
      const { observation, number } = act.facts;
      return each(authors(known), { kind: 'reopened', observation, number, by });
    }
    case 'observation.assigned': {
      const { observation, number, to, due } = act.facts;
      const people = to === null ? [] : peopleOf(to, known);
      return each(people, { kind: 'assigned', observation, number, due, by });
    }
    case 'observation.shown':
    case 'observation.anchored':
      return [];
    case 'consultation.opened':
    case 'consultation.prolonged':
    case 'consultation.reminded':
    case 'consultation.closed':
      return ofRound(act, known);
    default:
      return never(act);
  }
}

type RoundAct = Extract<DiscussionAct, { readonly act: `consultation.${string}` }>;

function ofRound(act: RoundAct, { round }: ToldBy): readonly Told[] {
  const { by, subject } = act;
  const on = { round: subject, number: act.facts.number };
  if (round === null) return [];
  switch (act.act) {
    case 'consultation.opened':
      return each(round.invited, {
        kind: 'consultation_opened',
        ...on,
        deadline: act.facts.deadline,
        by,
      });
    case 'consultation.prolonged':
      return each(round.invited, { kind: 'consultation_prolonged', ...on, deadline: act.facts.deadline });
    case 'consultation.reminded':
      return each(act.facts.people, {
        kind: 'consultation_reminder',
        ...on,
        deadline: round.deadline,
        by,
      });
    case 'consultation.closed':
      return each(round.invited, { kind: 'consultation_closed', ...on });
    default:
      return never(act);
  }
}

type NamingAct = Extract<
  DiscussionAct,
  { readonly act: 'observation.made' | 'observation.commented' | 'observation.edited' }
>;

/** By her own name before that of an organisation for which she acts. */
function named({ by, facts }: NamingAct, known: ToldBy): readonly Told[] {
  const { observation, number, entry, mentioned } = facts;
  const on = { kind: 'mentioned', observation, number, entry, by } as const;
  const persons = mentioned.flatMap((one) => ('person' in one ? [one.person] : []));
  const organisations = mentioned.flatMap((one) => ('organisation' in one ? [one.organisation] : []));
  return [
    ...each(persons, { ...on, as: null }),
    ...organisations.flatMap((as) => each(known.actingFor(as), { ...on, as })),
  ];
}

function each(people: readonly PersonId[], facts: NoticeFacts): readonly Told[] {
  return people.map((person) => ({ person, facts }));
}

function authors({ thread }: ToldBy): readonly PersonId[] {
  return thread === null ? [] : [thread.author, ...thread.mergedAuthors];
}

function assignees({ thread }: ToldBy): readonly PersonId[] {
  return thread?.assignees ?? [];
}

function inThread(known: ToldBy): readonly PersonId[] {
  return [...authors(known), ...(known.thread?.writers ?? []), ...assignees(known)];
}

function peopleOf(
  to: { readonly person: PersonId } | { readonly organisation: OrganisationId },
  known: ToldBy,
): readonly PersonId[] {
  return 'person' in to ? [to.person] : known.actingFor(to.organisation);
}
