import type { DecisionAct } from '../decisions/decisionAct.ts';
import { never } from '../kernel/assert.ts';
import type { PersonId } from '../kernel/ids.ts';
import type { RoundEnding } from './notice.ts';
import type { Told } from './whoIsTold.ts';

/** What is known when an act of a round is told. */
export type RoundKnown = {
  /** Who may speak for a seat or a party of it today; nobody where the act names its people itself. */
  readonly speakers: readonly PersonId[];
  /** Who has spoken in it. */
  readonly spoke: readonly PersonId[];
  /** Who wrote what it is about: the plan office, and whoever proposed a recommendation. */
  readonly authors: readonly PersonId[];
  /** It is on the whole plan at once. */
  readonly whole: boolean;
  readonly deadline: string | null;
  readonly sitting: { readonly at: string; readonly place: string } | null;
  /** Of the entry that holds the act. */
  readonly record: { readonly seq: number; readonly hash: string };
  readonly mayRead: (person: PersonId) => boolean;
};

/**
 * Who is told what of a round (ADR 0026). A receipt goes to whoever spoke, also where she did it herself; of
 * everything else nobody is told what she did, and nobody what she may not read.
 */
export function whoIsToldOfRound(act: DecisionAct, known: RoundKnown): readonly Told[] {
  const told = new Map<PersonId, Told>();
  for (const one of concerned(act, known)) {
    const isNews = one.facts.kind === 'receipt' || one.person !== act.by;
    if (isNews && known.mayRead(one.person) && !told.has(one.person)) told.set(one.person, one);
  }
  return [...told.values()];
}

function concerned(act: DecisionAct, known: RoundKnown): readonly Told[] {
  switch (act.act) {
    case 'round.opened': {
      const { deadline, sitting } = act.facts;
      return each(known.speakers, {
        kind: 'round_opened',
        ...on(act.facts, known),
        deadline,
        sitting,
        by: act.by,
      });
    }
    case 'round.reminded': {
      const { deadline, sitting } = known;
      return each(act.facts.people, {
        kind: 'round_reminder',
        ...on(act.facts, known),
        deadline,
        sitting,
        by: act.by,
      });
    }
    case 'round.prolonged':
      return each(known.speakers, {
        kind: 'round_prolonged',
        ...on(act.facts, known),
        deadline: act.facts.deadline,
      });
    case 'ballot.cast': {
      const { person, choice, method } = act.facts;
      const entered = method === 'secretary';
      const { record } = known;
      return each([person], {
        kind: 'receipt',
        ...on(act.facts, known),
        ballot: act.subject,
        choice,
        entered,
        by: act.by,
        record,
      });
    }
    case 'round.closed': {
      const people = [...known.speakers, ...known.spoke, ...known.authors];
      return each(people, { kind: 'round_closed', ...on(act.facts, known), ending: endingOf(act.facts) });
    }
    case 'round.attended':
    case 'body.rule_set':
      return [];
    default:
      return never(act);
  }
}

type Facts = Extract<DecisionAct, { readonly act: 'round.closed' }>['facts'];

function endingOf({ ending, verdict }: Pick<Facts, 'ending' | 'verdict'>): RoundEnding {
  if (ending !== 'decided') return ending;
  return verdict === 'approved' || verdict === 'rejected' ? verdict : 'undecided';
}

function on({ round, number, kind }: Pick<Facts, 'round' | 'number' | 'kind'>, { whole }: RoundKnown) {
  return { signOff: round, number, of: kind, whole };
}

function each(people: readonly PersonId[], facts: Told['facts']): readonly Told[] {
  return people.map((person) => ({ person, facts }));
}
