import { expect, test } from 'vitest';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { standingOfPlace } from '../../shared/recommendations/link.ts';
import { cellOf, type LinkView } from '../../shared/recommendations/matrix.ts';
import { barOf, type Got, planVoteBarOf } from '../../shared/recommendations/planVote.ts';

const answered = (outcome: NonNullable<Got['outcome']>['outcome'], reason: string | null = 'Perché sì.') => ({
  state: 'answered' as const,
  outcome: { outcome, reason },
});

test('a recommendation keeps the plan from its vote until it has its answer, its reason and its passage', () => {
  const none: Got['standings'] = [];
  expect(barOf({ state: 'drafted', outcome: null, standings: none })).toBe(null);
  for (const state of ['validated_by_workshop', 'open_observations', 'submitted_to_mayors'] as const)
    expect(barOf({ state, outcome: null, standings: none })).toBe('outcome');
  for (const outcome of ['deferred', 'declined', 'accepted_in_part'] as const)
    expect(barOf({ ...answered(outcome, null), standings: ['found'] })).toBe('reason');
  for (const outcome of ['deferred', 'declined'] as const)
    expect(barOf({ ...answered(outcome), standings: none })).toBe(null);
  for (const outcome of ['accepted', 'accepted_in_part'] as const) {
    expect(barOf({ ...answered(outcome), standings: none })).toBe('passage');
    expect(barOf({ ...answered(outcome), standings: ['lost'] })).toBe('passage_lost');
    expect(planVoteBarOf({ ...answered(outcome), standings: ['lost'] })).toBe('passage_not_frozen');
    expect(planVoteBarOf({ ...answered(outcome), standings: none })).toBe('passage');
    expect(barOf({ ...answered(outcome), standings: ['lost', 'changed'] })).toBe('passage_changed');
    expect(barOf({ ...answered(outcome), standings: ['lost', 'found'] })).toBe(null);
  }
  expect(barOf({ ...answered('accepted', null), standings: ['found'] })).toBe(null);
});

test('[T2] a passage is found only where its words stand', () => {
  expect(standingOfPlace({ kind: 'found', words: 'same', from: 1, to: 2 })).toBe('found');
  expect(standingOfPlace({ kind: 'found', words: 'changed', from: 1, to: 2 })).toBe('changed');
  expect(standingOfPlace({ kind: 'lost' })).toBe('lost');
});

test('where a recommendation and a section meet stands the best of its passages, or what is missing', () => {
  const here = 'a' as DocumentId;
  const link = (standing: LinkView['standing'], extent: LinkView['extent'] = 'full', takenBack = false) =>
    ({ section: here, standing, extent, takenBack: takenBack ? {} : null }) as LinkView;
  const at = (
    links: readonly LinkView[],
    outcome: NonNullable<Got['outcome']>['outcome'] | null = 'accepted',
    state: Got['state'] = 'answered',
  ) => {
    const view = outcome && { outcome, reason: null, act: null, sitting: null, round: null, at: '' };
    return cellOf({ state, outcome: view, expected: [here], links }, here);
  };
  expect(at([link('lost'), link('found', 'part'), link('found')])).toBe('found');
  expect(at([link('found', 'part'), link('changed')])).toBe('part');
  expect(at([link('changed'), link('lost')])).toBe('changed');
  expect(at([link('lost')])).toBe('lost');
  expect(at([link('found', 'full', true)])).toBe('missing');
  expect(at([], null, 'submitted_to_mayors')).toBe('missing');
  expect(at([], null, 'drafted')).toBe(null);
  expect(at([], 'deferred')).toBe('deferred');
  expect(at([], 'declined')).toBe('declined');
  expect(
    cellOf({ state: 'answered', outcome: null, expected: [], links: [link('found')] }, 'b' as DocumentId),
  ).toBe(null);
});
