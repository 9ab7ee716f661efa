import { type PlanSectionState, planSectionPath } from '../../shared/documents/planSectionLife.ts';

type ProgressStep = (typeof planSectionPath)[number];

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
    width: planSectionPath.indexOf(step) + 1,
    look: step === 'approved' ? 'done' : 'under way',
  };
}
