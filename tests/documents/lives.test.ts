import { expect, test } from 'vitest';
import { type DocumentKind, documentKinds } from '../../shared/documents/kind.ts';
import type { Life } from '../../shared/documents/life.ts';
import {
  builtSteps,
  documentAfter,
  documentSteps,
  lives,
  type Standing,
} from '../../shared/documents/lives.ts';
import { isWritable } from '../../shared/documents/writable.ts';

/** Every life as `docs/spec/life-cycles.md` draws it: every arrow, and no other. A star: it can be gone today. */
const arrows: Record<DocumentKind, readonly string[]> = {
  plan_section: [
    'draft open_consultation consultation',
    'consultation close_consultation consolidation',
    'consolidation open_consultation consultation',
    'consolidation freeze frozen',
    'frozen open_vote under_vote',
    'frozen send_back draft *',
    'under_vote approve approved',
    'under_vote reject rejected',
    'under_vote end_vote frozen',
    'under_vote send_back draft',
    'approved publish published',
    'approved revise draft *',
    'rejected revise draft *',
    'published enter_into_force in_force',
    'in_force supersede superseded',
  ],
  recommendation: [
    'drafted validate validated_by_workshop *',
    'validated_by_workshop reopen drafted *',
    'validated_by_workshop open_observations open_observations *',
    'open_observations submit_to_mayors submitted_to_mayors',
    'submitted_to_mayors answer answered',
  ],
  agreement: [
    'design_table close_design final_project *',
    'final_project draft_agreement agreement_draft *',
    'final_project send_back design_table *',
    'agreement_draft ask_legal_check legal_check *',
    'agreement_draft send_back final_project *',
    'legal_check send_back agreement_draft *',
    'legal_check freeze frozen',
    'frozen open_signing signing',
    'frozen send_back agreement_draft *',
    'signing enter_into_force in_force',
    'signing not_conclude not_concluded',
    'signing send_back agreement_draft',
    'not_concluded send_back agreement_draft *',
    'in_force amend amended',
    'in_force expire expired',
    'in_force terminate terminated',
  ],
  minutes: [
    'draft circulate circulated *',
    'circulated send_back draft *',
    'circulated approve approved',
    'approved sign signed',
    'signed file filed',
  ],
};

const standings = (kind: DocumentKind) => lives[kind].states.map((state) => ({ kind, state }) as Standing);

test.each(documentKinds)('%s goes the ways that are drawn, and no other', (kind) => {
  const drawn = standings(kind).flatMap((standing) =>
    documentSteps.flatMap((step) => {
      const after = documentAfter(standing, step);
      if (after.ok) return [`${standing.state} ${step} ${after.value} *`];
      if (after.refused === 'wrong_state') return [];
      expect(after.refused).toBe('not_built_yet');
      const { transitions }: Life = lives[kind];
      return [`${standing.state} ${step} ${transitions[standing.state]?.[step]}`];
    }),
  );
  expect(drawn.toSorted()).toEqual(arrows[kind].toSorted());
});

test.each(documentKinds)('%s offers exactly the steps that can be taken', (kind) => {
  for (const standing of standings(kind)) {
    const taken = documentSteps.filter((step) => documentAfter(standing, step).ok);
    expect([standing.state, builtSteps(standing).toSorted()]).toEqual([standing.state, taken.toSorted()]);
  }
});

test('every kind is written in its own states, the first of its life among them', () => {
  const writable = Object.fromEntries(
    documentKinds.map((kind) => [
      kind,
      standings(kind)
        .filter(isWritable)
        .map(({ state }) => state),
    ]),
  );
  expect(writable).toEqual({
    plan_section: ['draft', 'consolidation'],
    recommendation: ['drafted'],
    agreement: ['design_table', 'final_project', 'agreement_draft'],
    minutes: ['draft'],
  });
  for (const kind of documentKinds) expect(writable[kind]).toContain(lives[kind].first);
});
