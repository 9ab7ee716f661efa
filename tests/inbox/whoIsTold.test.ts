import { expect, test } from 'vitest';
import type { DiscussionAct } from '../../shared/discussion/discussionAct.ts';
import { discussionActs } from '../../shared/discussion/discussionAct.ts';
import { type ToldBy, whoIsTold } from '../../shared/inbox/whoIsTold.ts';
import type { OrganisationId, PersonId } from '../../shared/kernel/ids.ts';

/** People and ids by names that say who they are. */
const id = <T>(name: string) => name as T;
const person = (name: string) => id<PersonId>(name);

const known: ToldBy = {
  thread: {
    author: person('author'),
    writers: [person('author'), person('talker')],
    mergedAuthors: [person('merged')],
    assignees: [person('assignee')],
    entryAuthor: person('talker'),
    alreadyNamed: [person('named')],
  },
  answering: [person('office'), person('lead')],
  round: { invited: [person('mayor'), person('partner')], deadline: '2026-11-30T22:59:00.000Z' },
  actingFor: (organisation) =>
    organisation === id<OrganisationId>('coop') ? [person('partner'), person('named')] : [],
  mayRead: (one) => one !== person('gone'),
};

const on = { observation: id<never>('observation'), number: 7 };
const entry = { entry: id<never>('entry'), digest: 'd' };
const names = [
  { person: person('named') },
  { organisation: id<OrganisationId>('coop') },
  { person: person('gone') },
];

type Shape = { readonly act: DiscussionAct['act']; readonly by: string; readonly facts: object };
/** Who is told what: "named mentioned". */
function told({ act, by, facts }: Shape, about: Partial<ToldBy> = {}): readonly string[] {
  const whole = { act, by, subject: 'document', facts } as unknown as DiscussionAct;
  return whoIsTold(whole, { ...known, ...about }).map((one) => `${one.person} ${one.facts.kind}`);
}

const acts: readonly (Shape & { readonly tells: readonly string[] })[] = [
  {
    act: 'observation.made',
    by: 'author',
    facts: {
      ...on,
      ...entry,
      round: null,
      proposal: null,
      mentioned: [...names, { person: person('office') }],
    },
    tells: ['named mentioned', 'office mentioned', 'partner mentioned', 'lead observed'],
  },
  {
    act: 'observation.commented',
    by: 'talker',
    facts: { ...on, ...entry, mentioned: names },
    tells: [
      'named mentioned',
      'partner mentioned',
      'author commented',
      'merged commented',
      'assignee commented',
    ],
  },
  {
    act: 'observation.edited',
    by: 'talker',
    facts: { ...on, ...entry, was: 'w', mentioned: names },
    tells: ['partner mentioned'],
  },
  {
    act: 'observation.hidden',
    by: 'office',
    facts: { ...on, ...entry, reason: 'r' },
    tells: ['talker hidden'],
  },
  { act: 'observation.shown', by: 'office', facts: { ...on, ...entry }, tells: [] },
  {
    act: 'observation.answered',
    by: 'office',
    facts: { ...on, ...entry, outcome: 'accepted', seq: null },
    tells: ['author answered', 'merged answered'],
  },
  { act: 'observation.resolved', by: 'author', facts: on, tells: ['merged resolved'] },
  {
    act: 'observation.reopened',
    by: 'lead',
    facts: { ...on, reason: 'r' },
    tells: ['author reopened', 'merged reopened', 'assignee reopened', 'office reopened'],
  },
  {
    act: 'observation.merged',
    by: 'office',
    facts: { ...on, into: 'other', intoNumber: 3 },
    tells: ['author merged', 'merged merged'],
  },
  {
    act: 'observation.separated',
    by: 'office',
    facts: { ...on, into: 'other', intoNumber: 3 },
    tells: ['author reopened', 'merged reopened'],
  },
  { act: 'observation.anchored', by: 'office', facts: on, tells: [] },
  {
    act: 'observation.assigned',
    by: 'office',
    facts: { ...on, to: { organisation: 'coop' }, due: null },
    tells: ['partner assigned', 'named assigned'],
  },
  {
    act: 'consultation.opened',
    by: 'lead',
    facts: { number: 2, documents: [], invited: [], deadline: '2026-11-30T22:59:00.000Z' },
    tells: ['mayor consultation_opened', 'partner consultation_opened'],
  },
  {
    act: 'consultation.prolonged',
    by: 'lead',
    facts: { number: 2, deadline: '2026-12-07T22:59:00.000Z', was: '2026-11-30T22:59:00.000Z' },
    tells: ['mayor consultation_prolonged', 'partner consultation_prolonged'],
  },
  {
    act: 'consultation.reminded',
    by: 'office',
    facts: { number: 2, people: ['mayor', 'gone'] },
    tells: ['mayor consultation_reminder'],
  },
  {
    act: 'consultation.closed',
    by: 'lead',
    facts: { number: 2, observations: 4, unanswered: 0 },
    tells: ['mayor consultation_closed', 'partner consultation_closed'],
  },
];

test.each(acts)('$act tells whom it concerns', ({ tells, ...act }) => {
  expect(told(act)).toEqual(tells);
});

test('every act of the record is spoken of here', () => {
  expect(acts.map(({ act }) => act).toSorted()).toEqual(discussionActs.toSorted());
});

test('nobody is told of what she did herself, whatever she is to it', () => {
  for (const act of acts)
    for (const by of [
      'author',
      'office',
      'lead',
      'named',
      'partner',
      'mayor',
      'talker',
      'assignee',
      'merged',
    ])
      expect(told({ ...act, by }).filter((line) => line.startsWith(`${by} `))).toEqual([]);
});

test('nobody is told who may not read, and nobody twice', () => {
  for (const act of acts) {
    const people = told({ ...act, by: 'nobody' }).map((line) => line.split(' ')[0]);
    expect(new Set(people).size).toBe(people.length);
    expect(told(act, { mayRead: () => false })).toEqual([]);
  }
});

test('an assignment that is taken back, and a thread that is not there, tell nobody', () => {
  expect(told({ act: 'observation.assigned', by: 'office', facts: { ...on, to: null, due: null } })).toEqual(
    [],
  );
  const answered = { ...on, ...entry, outcome: 'accepted', seq: null };
  expect(told({ act: 'observation.answered', by: 'office', facts: answered }, { thread: null })).toEqual([]);
});
