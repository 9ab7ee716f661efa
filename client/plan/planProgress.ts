import type { PlanSectionState } from '../../shared/documents/planSectionLife.ts';

/** The six steps of the table, in order. */
export const progressSteps = [
  'draft',
  'consultation',
  'consolidation',
  'frozen',
  'under_vote',
  'approved',
] as const;

type ProgressStep = (typeof progressSteps)[number];

/** The last of the six steps that a section in this state has reached. */
const reached: Record<PlanSectionState, ProgressStep> = {
  draft: 'draft',
  consultation: 'consultation',
  consolidation: 'consolidation',
  frozen: 'frozen',
  under_vote: 'under_vote',
  approved: 'approved',
  rejected: 'under_vote',
  published: 'approved',
  in_force: 'approved',
  superseded: 'approved',
};

export type Progress = {
  readonly step: ProgressStep;
  /** How many of the six columns the bar fills. */
  readonly width: number;
  readonly look: 'done' | 'under way';
};

export function progressOf(state: PlanSectionState): Progress {
  const step = reached[state];
  return {
    step,
    width: progressSteps.indexOf(step) + 1,
    look: step === 'approved' ? 'done' : 'under way',
  };
}
