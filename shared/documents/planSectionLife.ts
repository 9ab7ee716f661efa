import { type Life, transitionTable } from './life.ts';
import { planSectionStates } from './states.ts';

/**
 * The life cycle of a plan section (`docs/spec/life-cycles.md`): from draft to in force, with its side exits.
 * `sent_back` is not a state: a section sent back is a draft again, and the reason stands in the journal.
 */
export type PlanSectionState = (typeof planSectionStates)[number];

export const planSectionPath = [
  'draft',
  'consultation',
  'consolidation',
  'frozen',
  'under_vote',
  'approved',
] as const satisfies readonly PlanSectionState[];

export const planSectionSteps = [
  'open_consultation',
  'close_consultation',
  'freeze',
  'open_vote',
  'approve',
  'reject',
  'end_vote',
  'send_back',
  'revise',
  'publish',
  'enter_into_force',
  'supersede',
] as const;

export type PlanSectionStep = (typeof planSectionSteps)[number];

export const planSectionLife: Life<PlanSectionState, PlanSectionStep> = {
  first: 'draft',
  states: planSectionStates,
  steps: planSectionSteps,
  path: planSectionPath,
  writable: new Set<PlanSectionState>(['draft', 'consolidation']),
  transitions: transitionTable<PlanSectionState, PlanSectionStep>(planSectionSteps, {
    draft: { open_consultation: 'consultation' },
    consultation: { close_consultation: 'consolidation' },
    consolidation: { open_consultation: 'consultation', freeze: 'frozen' },
    frozen: { open_vote: 'under_vote', send_back: 'draft' },
    under_vote: { approve: 'approved', reject: 'rejected', end_vote: 'frozen', send_back: 'draft' },
    approved: { publish: 'published', revise: 'draft' },
    rejected: { revise: 'draft' },
    published: { enter_into_force: 'in_force' },
    in_force: { supersede: 'superseded' },
    superseded: {},
  }),
  built: {
    frozen: ['send_back'],
    approved: ['revise'],
    rejected: ['revise'],
  },
  // Rounds of consultation and of sign-off open and close with their sections; a freeze comes with its version.
  taken: {
    draft: ['open_consultation'],
    consultation: ['close_consultation'],
    consolidation: ['open_consultation', 'freeze'],
    frozen: ['open_vote'],
    under_vote: ['approve', 'reject', 'end_vote', 'send_back'],
  },
};
