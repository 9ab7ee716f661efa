import { expect, test } from 'vitest';
import {
  type EntryFacts,
  editing,
  hiding,
  readsHistory,
  showing,
} from '../../shared/discussion/entryRules.ts';
import { type ObservingFacts, takesObservations } from '../../shared/discussion/mayObserve.ts';
import { standInWords } from '../../shared/discussion/namedInWords.ts';
import { editTime, observationStates } from '../../shared/discussion/observationState.ts';
import * as rules from '../../shared/discussion/threadRules.ts';
import type { Standing } from '../../shared/documents/lives.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';

const said = (result: Result<null>) => (result.ok ? 'yes' : result.refused);

const stranger: rules.ThreadFacts = {
  state: 'open',
  mine: false,
  answers: false,
  writes: false,
  inRound: false,
  holdsOthers: false,
  underDiscussion: true,
  anchored: true,
};

test('[D4] who has nothing to do with an observation does nothing with it, wherever it stands', () => {
  for (const state of observationStates)
    for (const rule of Object.values(rules)) expect(said(rule({ ...stranger, state }))).toBe('forbidden');
});

test.for([
  ['who made it', { mine: true }, 'yes'],
  ['who made it, in a round', { mine: true, inRound: true }, 'yes'],
  ['who writes the text', { writes: true }, 'yes'],
  ['who writes the text, in a round', { writes: true, inRound: true }, 'wrong_state'],
  ['who made it, when others were merged into it', { mine: true, holdsOthers: true }, 'wrong_state'],
  ['who made it, when it is answered', { mine: true, state: 'answered' }, 'wrong_state'],
  ['who replies, and does not write', { answers: true }, 'forbidden'],
] as const)('[D5] to resolve: %s', ([, facts, expected]) => {
  expect(said(rules.resolving({ ...stranger, ...facts }))).toBe(expected);
});

test.for([
  ['answered, by who replies', { answers: true, state: 'answered' }, 'yes'],
  ['answered, by who made it', { mine: true, state: 'answered' }, 'forbidden'],
  ['resolved, by who made it', { mine: true, state: 'resolved' }, 'yes'],
  ['resolved in a round, by who writes', { writes: true, inRound: true, state: 'resolved' }, 'wrong_state'],
  ['open', { mine: true }, 'wrong_state'],
  ['merged', { writes: true, answers: true, state: 'merged' }, 'wrong_state'],
  ['of a text that has gone on', { answers: true, state: 'answered', underDiscussion: false }, 'wrong_state'],
] as const)('[D7] to reopen what is %s', ([, facts, expected]) => {
  expect(said(rules.reopening({ ...stranger, ...facts }))).toBe(expected);
});

test('[D6, D8] replies, merges and assignments are for what is open; what is merged is only separated', () => {
  const found = observationStates.map((state) => {
    const facts = { ...stranger, answers: true, state };
    return [
      state,
      ...[rules.answering, rules.merging, rules.assigning, rules.separating].map((rule) => said(rule(facts))),
    ];
  });
  expect(found).toEqual([
    ['open', 'yes', 'yes', 'yes', 'wrong_state'],
    ['answered', 'wrong_state', 'wrong_state', 'wrong_state', 'wrong_state'],
    ['resolved', 'wrong_state', 'wrong_state', 'wrong_state', 'wrong_state'],
    ['merged', 'wrong_state', 'wrong_state', 'wrong_state', 'yes'],
  ]);
});

test('[D11] words are found again by who made it while it waits, and by who replies at any time', () => {
  expect(said(rules.reattaching({ ...stranger, mine: true }))).toBe('yes');
  expect(said(rules.reattaching({ ...stranger, mine: true, state: 'answered' }))).toBe('wrong_state');
  expect(said(rules.reattaching({ ...stranger, answers: true, state: 'answered' }))).toBe('yes');
  expect(said(rules.reattaching({ ...stranger, answers: true, anchored: false }))).toBe('wrong_state');
});

const now = new Date('2026-11-22T10:00:00Z');
const written: EntryFacts = {
  kind: 'comment',
  mine: true,
  at: new Date(now.getTime() - editTime + 1),
  hidden: false,
  repliedTo: false,
  inForce: false,
};

test('[D9] one’s own words are corrected for a time, and as long as nobody has replied', () => {
  expect(said(editing(written, now))).toBe('yes');
  expect(said(editing({ ...written, mine: false }, now))).toBe('forbidden');
  expect(said(editing({ ...written, at: new Date(now.getTime() - editTime) }, now))).toBe('edit_time_over');
  expect(said(editing({ ...written, repliedTo: true }, now))).toBe('wrong_state');
  expect(said(editing({ ...written, hidden: true }, now))).toBe('wrong_state');
  expect(said(editing({ ...written, kind: 'reopened' }, now))).toBe('wrong_state');
  expect(readsHistory(written, now)).toBe(true);
  expect(readsHistory({ ...written, mine: false }, now)).toBe(false);
  expect(readsHistory({ ...written, mine: false, at: new Date(0) }, now)).toBe(true);
  expect(readsHistory({ ...written, hidden: true }, now)).toBe(false);
});

test('[D10] who replies hides words, her own too; a reply that counts stays', () => {
  expect(said(hiding(written, false))).toBe('forbidden');
  expect(said(hiding(written, true))).toBe('yes');
  expect(said(hiding({ ...written, hidden: true }, true))).toBe('wrong_state');
  expect(said(hiding({ ...written, kind: 'merged' }, true))).toBe('wrong_state');
  expect(said(hiding({ ...written, kind: 'reply', inForce: true }, true))).toBe('wrong_state');
  expect(said(hiding({ ...written, kind: 'reply' }, true))).toBe('yes');
  expect(said(showing({ ...written, hidden: true }, true))).toBe('yes');
  expect(said(showing(written, true))).toBe('wrong_state');
  expect(said(showing({ ...written, hidden: true }, false))).toBe('forbidden');
});

const nobody: ObservingFacts = { answers: false, writes: false, invited: false, over: false };
const draft: Standing = { kind: 'plan_section', state: 'draft' };
const consultation: Standing = { kind: 'plan_section', state: 'consultation' };
const consolidation: Standing = { kind: 'plan_section', state: 'consolidation' };

test.for([
  [draft, nobody, 'yes'],
  [consultation, nobody, 'not_invited'],
  [consultation, { ...nobody, invited: true }, 'yes'],
  [consultation, { ...nobody, invited: true, over: true }, 'consultation_over'],
  [consultation, { ...nobody, answers: true, over: true }, 'yes'],
  [consolidation, { ...nobody, invited: true }, 'wrong_state'],
  [consolidation, { ...nobody, writes: true }, 'yes'],
  [{ kind: 'plan_section', state: 'frozen' }, { ...nobody, answers: true }, 'wrong_state'],
] as const)('[D1] %o takes observations from %o: %s', ([standing, facts, expected]) => {
  expect(said(takesObservations(standing, facts))).toBe(expected);
});

test('[D12] a name stands in the words where it is said to, with its @', () => {
  const anna = '0b4f2c0e-0000-4000-8000-000000000001' as PersonId;
  const names = new Map([[`person:${anna}`, 'Anna Prova']]);
  const mention = { kind: 'person', subject: anna, from: 3, to: 14 } as const;
  expect(standInWords('Ehi@Anna Prova?', [mention], names)).toBe(true);
  expect(standInWords('Ehi Anna Prova?', [mention], names)).toBe(false);
  expect(standInWords('Ehi@Anna Prova?', [{ ...mention, kind: 'organisation' }], names)).toBe(false);
  expect(standInWords('Ehi@Anna Prova?', [mention, mention], names)).toBe(false);
  expect(standInWords('Ehi@Anna Prova?', [mention], new Map())).toBe(false);
});
