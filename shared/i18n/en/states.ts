import type { states as italianStates, steps as italianSteps } from '../it/states.ts';
import type { Translated } from '../translated.ts';

export const states = {
  draft: 'Draft',
  consultation: 'In consultation',
  consolidation: 'Replies due',
  frozen: 'Frozen',
  under_vote: 'Put to the vote',
  approved: 'Approved',
  rejected: 'Not approved',
  published: 'Published',
  in_force: 'In force',
  superseded: 'Superseded',
} as const satisfies Translated<typeof italianStates>;

export const steps = {
  draft: 'Draft',
  consultation: 'Consultation',
  consolidation: 'Replies',
  frozen: 'Frozen',
  under_vote: 'Vote',
  approved: 'Approved',
} as const satisfies Translated<typeof italianSteps>;
