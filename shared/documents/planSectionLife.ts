import { type Result, refuse } from '../kernel/result.ts';

/**
 * The life cycle of a plan section (`docs/spec/life-cycles.md`): from draft to in force, with its side exits.
 * `sent_back` is not a state: a section sent back is a draft again, and the reason stands in the journal.
 */
export const planSectionStates = [
  'draft',
  'consultation',
  'consolidation',
  'frozen',
  'under_vote',
  'approved',
  'rejected',
  'published',
  'in_force',
  'superseded',
] as const;

/** The states that every section passes on its way, in order. The others are exits, or what follows the approval. */
export const planSectionPath = [
  'draft',
  'consultation',
  'consolidation',
  'frozen',
  'under_vote',
  'approved',
] as const satisfies readonly (typeof planSectionStates)[number][];

export type PlanSectionState = (typeof planSectionStates)[number];

/** The states in which the text of a section may be written. */
export const writablePlanSectionStates: ReadonlySet<PlanSectionState> = new Set(['draft', 'consolidation']);

export const planSectionSteps = [
  'open_consultation',
  'close_consultation',
  'freeze',
  'open_vote',
  'approve',
  'reject',
  'send_back',
  'publish',
  'enter_into_force',
  'supersede',
] as const;

export type PlanSectionStep = (typeof planSectionSteps)[number];

/** Where each step leads from each state; null where it does not apply. */
export const planSectionTransitions: Record<
  PlanSectionState,
  Record<PlanSectionStep, PlanSectionState | null>
> = {
  draft: to({ open_consultation: 'consultation' }),
  consultation: to({ close_consultation: 'consolidation' }),
  consolidation: to({ freeze: 'frozen' }),
  frozen: to({ open_vote: 'under_vote', send_back: 'draft' }),
  under_vote: to({ approve: 'approved', reject: 'rejected', send_back: 'draft' }),
  approved: to({ publish: 'published' }),
  rejected: to({}),
  published: to({ enter_into_force: 'in_force' }),
  in_force: to({ supersede: 'superseded' }),
  superseded: to({}),
};

/** Steps that Corale can already carry out. The others are refused in words. */
const builtSteps: ReadonlySet<PlanSectionStep> = new Set();

/** The state after the step, or why not. */
export function planSectionAfter(state: PlanSectionState, step: PlanSectionStep): Result<PlanSectionState> {
  const next = planSectionTransitions[state][step];
  if (next === null) return refuse('wrong_state');
  if (!builtSteps.has(step)) return refuse('not_built_yet');
  return { ok: true, value: next };
}

function to(
  steps: Partial<Record<PlanSectionStep, PlanSectionState>>,
): Record<PlanSectionStep, PlanSectionState | null> {
  const none = Object.fromEntries(planSectionSteps.map((step) => [step, null]));
  // Every step is present in `none`, so the merged row is complete.
  return { ...none, ...steps } as Record<PlanSectionStep, PlanSectionState | null>;
}
