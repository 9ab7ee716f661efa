import { type Life, transitionTable } from './life.ts';
import { minutesStates } from './states.ts';

/** The life cycle of minutes: written, read by those who were there, approved, signed and put away. */

export type MinutesState = (typeof minutesStates)[number];

export const minutesSteps = ['circulate', 'send_back', 'approve', 'sign', 'file'] as const;

export type MinutesStep = (typeof minutesSteps)[number];

export const minutesLife: Life<MinutesState, MinutesStep> = {
  first: 'draft',
  states: minutesStates,
  steps: minutesSteps,
  path: minutesStates,
  writable: new Set<MinutesState>(['draft']),
  transitions: transitionTable<MinutesState, MinutesStep>(minutesSteps, {
    draft: { circulate: 'circulated' },
    circulated: { send_back: 'draft', approve: 'approved' },
    approved: { sign: 'signed' },
    signed: { file: 'filed' },
    filed: {},
  }),
  built: { draft: ['circulate'], circulated: ['send_back'] },
};
