import { describe, expect, test } from 'vitest';
import { isClosedTo } from '../../shared/decisions/closedTo.ts';
import { type Command, decide } from '../../shared/decisions/decide.ts';
import { begun, evolve, stateOf } from '../../shared/decisions/evolve.ts';
import type { CastFacts, Saying } from '../../shared/decisions/mayCast.ts';
import { presets } from '../../shared/decisions/presets.ts';
import type { Opening, RoundEvent, RoundState } from '../../shared/decisions/round.ts';
import type { Rule } from '../../shared/decisions/rule.ts';
import type { Claim } from '../../shared/decisions/speaksFor.ts';
import type { RefusalCode } from '../../shared/kernel/refusal.ts';
import type { Delegation } from '../../shared/people/delegation.ts';

// Ids of a test are words: rules compare them and nothing more.
const id = <T>(word: string) => word as T;
const deadline = '2026-12-05T17:00:00.000Z';
const at = new Date('2026-12-05T16:00:00.000Z');

function opening(more: Partial<Opening> = {}, rule: Rule | null = presets.one_head_one_vote): Opening {
  const seat = (name: string, weight: number, part: string) => ({
    id: id<never>(name),
    seat: id<never>(`seat-${name}`),
    organisation: id<never>(`org-${name}`),
    name,
    subdistrict: { id: id<never>(part), name: part },
    weight,
    signatory: null,
  });
  const text = { document: id<never>('d'), version: id<never>('v4'), number: 4, title: 'T', change: null };
  return {
    id: id<never>('round'),
    district: id<never>('district'),
    number: 1,
    kind: 'vote',
    body: { id: id<never>('body'), name: 'Assemblea' },
    chair: id<never>('clara'),
    texts: [{ ...text, hash: 'h4' }],
    planHash: null,
    proposal: null,
    rule,
    weightYear: 2011,
    seats: [seat('a', 10, 'p1'), seat('b', 20, 'p1'), seat('c', 30, 'p2'), seat('d', 40, 'p2')],
    call: 'first',
    follows: null,
    sitting: null,
    deadline,
    instructions: null,
    ...more,
  };
}

const open = (more: Partial<Opening> = {}, rule?: Rule | null) =>
  begun(opening(more, rule), '2026-12-01T00:00:00.000Z');
const anna: Claim = {
  person: id('anna'),
  holder: { person: id('anna'), office: 'Sindaca' },
  delegations: [],
  holds: [id('a')],
  belongs: true,
  office: '',
};

const saying = (more: Partial<Saying> = {}): Saying => ({
  seat: id('a'),
  hashes: ['h4'],
  choice: 'in_favour',
  reason: null,
  ...more,
});

function cast(state: RoundState, more: Partial<Saying> = {}, facts: Partial<CastFacts> = {}, when = at) {
  const known = { at: when, newer: false, claim: anna, ...facts };
  const signed = {
    id: id<never>('ballot'),
    person: known.claim.person,
    name: 'N',
    confirmation: { method: 'demo' },
    statement: '',
  } as const;
  return decide(state, { do: 'cast', saying: saying(more), signed, facts: known }, when);
}

const refused = (result: ReturnType<typeof decide>) => (result.ok ? null : result.refused);

function led(state: RoundState, ...results: (() => ReturnType<typeof decide>)[]): RoundState {
  return results.reduce((now, result) => {
    const event = result();
    if (!event.ok) throw new Error(event.refused);
    return evolve(now, event.value);
  }, state);
}

const holder = (person: string, seat: string): Partial<CastFacts> => ({
  claim: {
    ...anna,
    person: id(person),
    holder: { person: id(person), office: 'Sindaco' },
    holds: [id(seat)],
  },
});
const count = (
  by: string | null = 'clara',
  casting: Extract<Command, { do: 'count' }>['casting'] = null,
): Command => ({ do: 'count', by: by === null ? null : id(by), casting });

function given(more: Partial<Delegation> = {}): Partial<CastFacts> {
  const delegation: Delegation = {
    id: id('del'),
    kind: 'delegation',
    seat: id('seat-a'),
    giver: id('anna'),
    delegate: id('dora'),
    office: 'Assessora',
    from: '2026-01-01',
    until: '2026-12-31',
    document: null,
    act: { number: '12', date: '2026-01-01' },
    revokedAt: null,
    ...more,
  };
  return {
    claim: {
      person: id('dora'),
      holder: anna.holder,
      delegations: [delegation],
      holds: [id('b')],
      belongs: true,
      office: '',
    },
  };
}

describe('[R6] refused, each with its reason, the first that holds', () => {
  const closed = led(open(), () =>
    decide(open(), { do: 'send_back', by: id('clara'), reason: 'Da rivedere.' }, at),
  );
  const spoken = led(open(), () => cast(open()));
  const cases: readonly (readonly [string, () => ReturnType<typeof decide>, RefusalCode | null])[] = [
    ['a newer version before a closed round', () => cast(closed, {}, { newer: true }), 'newer_version'],
    ['other hashes than those of the round', () => cast(open(), { hashes: ['h3'] }), 'newer_version'],
    ['fewer texts than the round has', () => cast(open(), { hashes: [] }), 'newer_version'],
    ['a closed round before a seat that is not hers', () => cast(closed, { seat: id('b') }), 'round_closed'],
    ['the instant of the deadline', () => cast(open(), {}, {}, new Date(deadline)), 'round_closed'],
    ['a millisecond before it', () => cast(open(), {}, {}, new Date(Date.parse(deadline) - 1)), null],
    [
      'another’s seat',
      () => cast(open(), {}, { claim: { ...anna, holder: { person: id('eva'), office: '' } } }),
      'no_seat',
    ],
    ['a vacant seat', () => cast(open(), {}, { claim: { ...anna, holder: null } }), 'no_seat'],
    ['a seat of no round', () => cast(open(), { seat: id('z') }), 'no_seat'],
    ['a delega in its term', () => cast(open(), {}, given()), null],
    ['a delega on its last day', () => cast(open(), {}, given({ until: '2026-12-05' })), null],
    ['a delega of yesterday', () => cast(open(), {}, given({ until: '2026-12-04' })), 'delegation_expired'],
    ['a delega that has not begun', () => cast(open(), {}, given({ from: '2026-12-06' })), 'no_seat'],
    [
      'a delega whose revocation is on record',
      () => cast(open(), {}, given({ revokedAt: at })),
      'delegation_revoked',
    ],
    [
      'a delega of whoever holds the seat no more',
      () => cast(open(), {}, given({ giver: id('eva') })),
      'delegation_expired',
    ],
    ['a delega for this text', () => cast(open(), {}, given({ document: id('d') })), null],
    ['a delega for another text', () => cast(open(), {}, given({ document: id('e') })), 'no_seat'],
    ['a procura', () => cast(open(), {}, given({ kind: 'proxy' })), null],
    [
      'a procura to somebody without a seat',
      () => cast(open(), {}, { claim: { ...claimIn(given({ kind: 'proxy' })), holds: [] } }),
      'no_seat',
    ],
    ['a second word of a seat', () => cast(spoken), 'already_voted'],
    ['against without a reason', () => cast(open(), { choice: 'against' }), 'reason_missing'],
    ['a reservation without a reason', () => cast(open(), { choice: 'with_reservation' }), 'reason_missing'],
    ['an abstention without one', () => cast(open(), { choice: 'abstention' }), null],
  ];
  test.for(cases)('%s', ([, result, code]) => expect(refused(result())).toBe(code));
});

function claimIn(facts: Partial<CastFacts>): Claim {
  return facts.claim ?? anna;
}

test('[R6] a procura for more seats than the rule says, or of another part where it must be the same', () => {
  const proxies = (more: Partial<Rule['proxies']>): Rule => ({
    ...presets.one_head_one_vote,
    proxies: { allowed: true, maxPerPerson: 1, sameSubdistrictOnly: false, ...more },
  });
  const facts = given({ kind: 'proxy' });
  const forTwo = (rule: Rule) => {
    const state = open({}, rule);
    const first = led(state, () => cast(state, {}, facts));
    const claim = { ...claimIn(facts), holder: { person: id<never>('anna'), office: '' } };
    return refused(cast(first, { seat: id('c') }, { claim }));
  };
  expect(forTwo(proxies({}))).toBe('too_many_proxies');
  expect(forTwo(proxies({ maxPerPerson: 2 }))).toBeNull();
  expect(refused(cast(open({}, proxies({ allowed: false })), {}, facts))).toBe('too_many_proxies');
  expect(refused(cast(open({}, proxies({ sameSubdistrictOnly: true })), {}, facts))).toBeNull();
  const far = { ...facts, claim: { ...claimIn(facts), holds: [id<never>('c')] } };
  expect(refused(cast(open({}, proxies({ sameSubdistrictOnly: true })), {}, far))).toBe('too_many_proxies');
});

test('[R6] for a party signs whom it has named, and only as long as she acts for it', () => {
  const [first, ...others] = opening().seats;
  const party = { ...first, id: id<never>('a'), seat: null, signatory: id<never>('anna') };
  const state = open({ kind: 'signature', seats: [party as Opening['seats'][number], ...others] });
  expect(refused(cast(state))).toBeNull();
  expect(refused(cast(state, {}, { claim: { ...anna, belongs: false } }))).toBe('no_seat');
  expect(refused(cast(state, {}, { claim: { ...anna, person: id('eva') } }))).toBe('no_seat');
});

test('[R6] an opinion is replaced, and both stay', () => {
  const state = open({ kind: 'opinion' });
  const once = led(state, () => cast(state, { choice: 'abstention' }));
  const twice = led(once, () => cast(once));
  expect([twice.ballots.get(id('a'))?.choice, twice.replaced.map(({ choice }) => choice)]).toEqual([
    'in_favour',
    ['abstention'],
  ]);
  expect(decide(twice, count(), at)).toMatchObject({ value: { ending: { kind: 'heard' } } });
});

test('[R1] an agreement is concluded by all its parties or by none; a party has time until the deadline', () => {
  const parties = opening().seats.map((seat) => ({
    ...seat,
    seat: null,
    signatory: id<never>(`sig-${seat.name}`),
  }));
  const state = open({ kind: 'signature', seats: parties, body: null, chair: null }, null);
  const signs = (now: RoundState, name: string, more: Partial<Saying> = {}) =>
    led(now, () =>
      cast(now, { seat: id(name), ...more }, { claim: { ...anna, person: id(`sig-${name}`), holder: null } }),
    );
  const three = ['a', 'b', 'c'].reduce((now, name) => signs(now, name), state);
  expect(refused(decide(three, count(), at))).toBe('wrong_state');
  expect(decide(three, count(null), new Date(deadline))).toMatchObject({
    value: { by: null, ending: { kind: 'not_concluded', missing: ['d'] } },
  });
  const all = signs(three, 'd', { choice: 'with_reservation', reason: 'Con riserva.' });
  expect(decide(all, count(null), at)).toMatchObject({ value: { ending: { kind: 'concluded' } } });
  const against = signs(three, 'd', { choice: 'against', reason: 'No.' });
  expect(decide(against, count(), at)).toMatchObject({ value: { ending: { kind: 'not_concluded' } } });
  expect(
    refused(
      cast(
        three,
        { seat: id('d'), choice: 'abstention' },
        { claim: { ...anna, person: id('sig-d'), holder: null } },
      ),
    ),
  ).toBe('malformed');
});

test('[R7] at a tie the president’s word decides where the rule gives it, and nothing is closed without it', () => {
  const state = open({}, { ...presets.one_head_one_vote, tie: 'president' });
  let now = state;
  for (const [name, choice] of [
    ['a', 'in_favour'],
    ['b', 'in_favour'],
    ['c', 'against'],
    ['d', 'against'],
  ] as const)
    now = led(now, () => cast(now, { seat: id(name), choice, reason: 'Così.' }, holder(`h-${name}`, name)));
  expect(refused(decide(now, count(), at))).toBe('tie');
  const decided = decide(now, count('clara', { person: id('clara'), voice: 'against' }), at);
  expect(decided).toMatchObject({
    value: { ending: { kind: 'decided', casting: 'clara', outcome: { verdict: 'rejected' } } },
  });
});

test('a deadline is only ever prolonged, before it has come, and nothing happens to a round that is closed', () => {
  const prolong = (to: string): Command => ({ do: 'prolong', by: id('clara'), deadline: new Date(to) });
  expect(refused(decide(open(), prolong('2026-12-05T16:30:00Z'), at))).toBe('outside_term');
  const over = new Date(deadline);
  expect(refused(decide(open(), prolong('2026-12-06T00:00:00Z'), over))).toBe('round_closed');
  const later = led(open(), () => decide(open(), prolong('2026-12-06T00:00:00Z'), at));
  expect(refused(cast(later, {}, {}, new Date(deadline)))).toBeNull();
  const closed = led(later, () => decide(later, count(), at));
  for (const command of [
    prolong('2026-12-07T00:00:00Z'),
    count(),
    { do: 'attend', by: id<never>('clara'), seat: id<never>('a'), present: true } as const,
  ])
    expect(refused(decide(closed, command, at))).toBe('round_closed');
});

test('a round follows from its events, and from nothing else', () => {
  const events: RoundEvent[] = [
    { type: 'opened', at: '2026-12-01T00:00:00.000Z', by: id('clara'), opening: opening() },
  ];
  const attended = decide(
    stateOf(events),
    { do: 'attend', by: id('clara'), seat: id('b'), present: true },
    at,
  );
  const word = cast(stateOf(events));
  for (const result of [attended, word]) if (result.ok) events.push(result.value);
  const state = stateOf(JSON.parse(JSON.stringify(events)) as RoundEvent[]);
  expect([[...state.present], [...state.ballots.keys()]]).toEqual([['b'], ['a']]);
});

test('[R8] while a round is open, what was said is for whoever said it, whoever entered it, and the chair', () => {
  const ballot = { person: id<never>('anna'), enteredBy: id<never>('elena') };
  const closedTo = (reader: string, isOpen = true) =>
    isClosedTo(id(reader), { open: isOpen, chair: id('clara') }, ballot);
  expect(['anna', 'elena', 'clara', 'marta'].map((reader) => closedTo(reader))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(closedTo('marta', false)).toBe(false);
});
