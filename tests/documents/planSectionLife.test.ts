import { expect, test } from 'vitest';
import {
  planSectionAfter,
  planSectionStates,
  planSectionSteps,
  planSectionTransitions,
} from '../../shared/documents/planSectionLife.ts';

/** The life of a plan section as `docs/spec/life-cycles.md` draws it: every arrow, and no other. */
const arrows: readonly string[] = [
  'draft open_consultation consultation',
  'consultation close_consultation consolidation',
  'consolidation freeze frozen',
  'frozen open_vote under_vote',
  'frozen send_back draft',
  'under_vote approve approved',
  'under_vote reject rejected',
  'under_vote send_back draft',
  'approved publish published',
  'published enter_into_force in_force',
  'in_force supersede superseded',
];

test('a section goes the ways that are drawn, and no other', () => {
  const drawn = planSectionStates.flatMap((state) =>
    planSectionSteps.flatMap((step) => {
      const next = planSectionTransitions[state][step];
      return next === null ? [] : [`${state} ${step} ${next}`];
    }),
  );
  expect(drawn.toSorted()).toEqual(arrows.toSorted());
});

test('a step that does not follow is refused for the state, every other because it is not built', () => {
  for (const state of planSectionStates) {
    for (const step of planSectionSteps) {
      const follows = arrows.some((arrow) => arrow.startsWith(`${state} ${step} `));
      const refused = follows ? 'not_built_yet' : 'wrong_state';
      expect([state, step, planSectionAfter(state, step)]).toEqual([state, step, { ok: false, refused }]);
    }
  }
});
