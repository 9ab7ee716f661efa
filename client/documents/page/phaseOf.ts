import { type PlanSectionState, planSectionPath } from '../../../shared/documents/planSectionLife.ts';

export type PhaseStep = (typeof planSectionPath)[number];

/** A state beyond the line, shown as a chip after it. */
export type PhaseExit = Exclude<PlanSectionState, PhaseStep>;

export type Phase = {
  readonly steps: readonly { readonly step: PhaseStep; readonly standing: 'done' | 'now' | 'ahead' }[];
  readonly exit: PhaseExit | null;
};

/** How many steps are behind a state that is not on the line. */
const stepsBehind: Record<PhaseExit, number> = { rejected: 5, published: 6, in_force: 6, superseded: 6 };

export function phaseOf(state: PlanSectionState): Phase {
  const exit = isStep(state) ? null : state;
  const now = isStep(state) ? planSectionPath.indexOf(state) : null;
  const behind = exit === null ? (now ?? 0) : stepsBehind[exit];
  return {
    exit,
    steps: planSectionPath.map((step, index) => ({
      step,
      standing: index === now ? 'now' : index < behind ? 'done' : 'ahead',
    })),
  };
}

function isStep(state: PlanSectionState): state is PhaseStep {
  return (planSectionPath as readonly string[]).includes(state);
}
