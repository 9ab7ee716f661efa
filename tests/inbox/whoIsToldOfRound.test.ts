import { expect, test } from 'vitest';
import { type DecisionAct, decisionActs } from '../../shared/decisions/decisionAct.ts';
import { type RoundKnown, whoIsToldOfRound } from '../../shared/inbox/whoIsToldOfRound.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';

const person = (name: string) => name as PersonId;
const known: RoundKnown = {
  speakers: [person('mayor'), person('delegate'), person('gone'), person('mayor')],
  spoke: [person('delegate'), person('former')],
  authors: [person('lead')],
  whole: false,
  deadline: null,
  sitting: null,
  record: { seq: 231, hash: 'h' },
  mayRead: (one) => one !== person('gone'),
};

const of = { round: 'round', number: 3, kind: 'vote' };
type Shape = { readonly act: DecisionAct['act']; readonly by: string | null; readonly facts: object };

function told({ act, by, facts }: Shape): readonly string[] {
  const whole = { act, by, subject: 'ballot', facts: { ...of, ...facts } } as unknown as DecisionAct;
  return whoIsToldOfRound(whole, known).map((one) =>
    [one.person, one.facts.kind, 'ending' in one.facts ? one.facts.ending : ''].join(' ').trim(),
  );
}

const acts: readonly (Shape & { readonly tells: readonly string[] })[] = [
  // Who convenes is not called by herself, though she has a seat; who may not read is not called.
  {
    act: 'round.opened',
    by: 'mayor',
    facts: { deadline: null, sitting: null },
    tells: ['delegate round_opened'],
  },
  {
    act: 'round.reminded',
    by: 'lead',
    facts: { people: ['mayor', 'gone'] },
    tells: ['mayor round_reminder'],
  },
  {
    act: 'round.prolonged',
    by: 'chair',
    facts: { deadline: '2026-11-30T11:00:00Z' },
    tells: ['mayor round_prolonged', 'delegate round_prolonged'],
  },
  { act: 'round.attended', by: 'lead', facts: {}, tells: [] },
  {
    act: 'ballot.cast',
    by: 'mayor',
    facts: { person: 'mayor', choice: 'against', method: 'passkey' },
    tells: ['mayor receipt'],
  },
  {
    act: 'ballot.cast',
    by: 'clerk',
    facts: { person: 'mayor', choice: 'against', method: 'secretary' },
    tells: ['mayor receipt'],
  },
  {
    act: 'round.closed',
    by: 'chair',
    facts: { ending: 'decided', verdict: 'approved' },
    tells: [
      'mayor round_closed approved',
      'delegate round_closed approved',
      'former round_closed approved',
      'lead round_closed approved',
    ],
  },
  // By time itself, and where the president has not broken a tie.
  {
    act: 'round.closed',
    by: null,
    facts: { ending: 'decided', verdict: 'tie' },
    tells: [
      'mayor round_closed undecided',
      'delegate round_closed undecided',
      'former round_closed undecided',
      'lead round_closed undecided',
    ],
  },
  {
    act: 'round.closed',
    by: 'lead',
    facts: { ending: 'not_concluded', verdict: null },
    tells: [
      'mayor round_closed not_concluded',
      'delegate round_closed not_concluded',
      'former round_closed not_concluded',
    ],
  },
  { act: 'body.rule_set', by: 'lead', facts: {}, tells: [] },
];

test.each(acts)('$act by $by', ({ tells, ...act }) => {
  expect(told(act)).toEqual(tells);
});

test('every act is among them', () => {
  expect([...new Set(acts.map(({ act }) => act))].toSorted()).toEqual(decisionActs.toSorted());
});

test('a receipt says where it stands in the record, and by whom it was entered', () => {
  const facts = { ...of, person: 'mayor', choice: 'against', method: 'secretary' };
  const act = { act: 'ballot.cast', by: 'clerk', subject: 'ballot', facts } as unknown as DecisionAct;
  expect(whoIsToldOfRound(act, known)[0]?.facts).toEqual({
    kind: 'receipt',
    signOff: 'round',
    number: 3,
    of: 'vote',
    whole: false,
    ballot: 'ballot',
    choice: 'against',
    entered: true,
    by: 'clerk',
    record: { seq: 231, hash: 'h' },
  });
});
