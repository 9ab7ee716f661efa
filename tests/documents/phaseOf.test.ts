import { expect, test } from 'vitest';
import { phaseOf } from '../../client/documents/page/phaseOf.ts';
import { planSectionPath, planSectionStates } from '../../shared/documents/planSectionLife.ts';
import { italian } from '../support/italian.ts';

const standings = (state: (typeof planSectionStates)[number]) =>
  phaseOf(state).steps.map(({ standing }) => standing);

test('on the line, what is behind is done and exactly one step is now', () => {
  expect(standings('draft')).toEqual(['now', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
  expect(standings('consolidation')).toEqual(['done', 'done', 'now', 'ahead', 'ahead', 'ahead']);
  expect(standings('approved')).toEqual(['done', 'done', 'done', 'done', 'done', 'now']);
});

test('beyond the line a chip says where it went', () => {
  expect(phaseOf('in_force')).toMatchObject({ exit: 'in_force' });
  expect(standings('in_force')).toEqual(planSectionPath.map(() => 'done'));
  expect(phaseOf('rejected')).toMatchObject({ exit: 'rejected' });
  expect(standings('rejected').at(-1)).toBe('ahead');
});

test('every state has one sentence for what may happen now', () => {
  for (const state of planSectionStates)
    expect(italian.t(($) => $.editor.next[state])).toMatch(/^\p{Lu}.*[^.]$/u);
});
