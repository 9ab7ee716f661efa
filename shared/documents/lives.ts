import type { Result } from '../kernel/result.ts';
import { type AgreementState, type AgreementStep, agreementLife } from './agreementLife.ts';
import type { DocumentKind } from './kind.ts';
import { type Life, stateAfter, stateTakenTo } from './life.ts';
import { type MinutesState, type MinutesStep, minutesLife } from './minutesLife.ts';
import { type PlanSectionState, type PlanSectionStep, planSectionLife } from './planSectionLife.ts';
import {
  type RecommendationState,
  type RecommendationStep,
  recommendationLife,
} from './recommendationLife.ts';

/** The states that each kind of document knows. */
export type StateOf = {
  readonly plan_section: PlanSectionState;
  readonly recommendation: RecommendationState;
  readonly agreement: AgreementState;
  readonly minutes: MinutesState;
};

/** The steps that lead each kind from one state to another. */
export type StepOf = {
  readonly plan_section: PlanSectionStep;
  readonly recommendation: RecommendationStep;
  readonly agreement: AgreementStep;
  readonly minutes: MinutesStep;
};

export type DocumentState = StateOf[DocumentKind];
export type DocumentStep = StepOf[DocumentKind];

/** A kind, and a state of that kind's own life. */
export type Standing = {
  readonly [K in DocumentKind]: { readonly kind: K; readonly state: StateOf[K] };
}[DocumentKind];

export const lives: { readonly [K in DocumentKind]: Life<StateOf[K], StepOf[K]> } = {
  plan_section: planSectionLife,
  recommendation: recommendationLife,
  agreement: agreementLife,
  minutes: minutesLife,
};

/** A state of any kind, each once. */
export const documentStates: readonly DocumentState[] = [
  ...new Set(Object.values(lives).flatMap((life): readonly DocumentState[] => life.states)),
];

/** A step of any kind, each once. */
export const documentSteps: readonly DocumentStep[] = [
  ...new Set(Object.values(lives).flatMap((life): readonly DocumentStep[] => life.steps)),
];

/** The state of a document after a step, or why not: a step of another kind's life is refused like one that does not follow. */
export function documentAfter({ kind, state }: Standing, step: DocumentStep): Result<DocumentState> {
  // A life leads to states of its own only.
  return stateAfter(lives[kind], state, step) as Result<DocumentState>;
}

/** The same for a step that comes with a round, which opens or closes. */
export function documentTakenTo({ kind, state }: Standing, step: DocumentStep): Result<DocumentState> {
  // A life leads to states of its own only.
  return stateTakenTo(lives[kind], state, step) as Result<DocumentState>;
}

/** The steps that can be carried out now from where a document stands. */
export function builtSteps({ kind, state }: Standing): readonly DocumentStep[] {
  const life: Life = lives[kind];
  // `built` of a life holds steps of its own only.
  return (life.built[state] ?? []) as readonly DocumentStep[];
}
