import { type Life, transitionTable } from './life.ts';
import { recommendationStates } from './states.ts';

/** How the mayors answer it: accolta, accolta in parte, rinviata, non accolta (docs/spec/decisions.md R9). */
export const recommendationOutcomes = ['accepted', 'accepted_in_part', 'deferred', 'declined'] as const;
export type RecommendationOutcome = (typeof recommendationOutcomes)[number];

/**
 * Where a recommendation stands. It is answered with an outcome only, and with a reason unless it is accepted
 * (docs/spec/decisions.md R9).
 */
export type RecommendationStanding =
  | { readonly state: Exclude<(typeof recommendationStates)[number], 'answered'> }
  | { readonly state: 'answered'; readonly outcome: 'accepted'; readonly reason: string | null }
  | {
      readonly state: 'answered';
      readonly outcome: 'accepted_in_part' | 'deferred' | 'declined';
      readonly reason: string;
    };

export type RecommendationState = RecommendationStanding['state'];

export const recommendationSteps = [
  'validate',
  'reopen',
  'open_observations',
  'submit_to_mayors',
  'answer',
] as const;

export type RecommendationStep = (typeof recommendationSteps)[number];

export const recommendationLife: Life<RecommendationState, RecommendationStep> = {
  first: 'drafted',
  states: recommendationStates,
  steps: recommendationSteps,
  path: recommendationStates,
  writable: new Set<RecommendationState>(['drafted']),
  transitions: transitionTable<RecommendationState, RecommendationStep>(recommendationSteps, {
    drafted: { validate: 'validated_by_workshop' },
    validated_by_workshop: { reopen: 'drafted', open_observations: 'open_observations' },
    open_observations: { submit_to_mayors: 'submitted_to_mayors' },
    submitted_to_mayors: { answer: 'answered' },
    answered: {},
  }),
  built: {
    drafted: ['validate'],
    validated_by_workshop: ['reopen', 'open_observations'],
  },
  // It goes to the mayors as a version; their outcome comes by a round, or with the act that records it.
  taken: { open_observations: ['submit_to_mayors'], submitted_to_mayors: ['answer'] },
};
