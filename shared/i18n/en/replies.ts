import type { replies as italian } from '../it/replies.ts';
import type { Translated } from '../translated.ts';

/** What becomes of an observation, and the form in which whoever replies says it. */
export const replies = {
  state: {
    open: 'To be answered',
    resolved: 'Closed by its author',
    merged: 'Merged into another',
    lost: 'Has lost its text',
  },
  outcome: {
    accepted: 'Accepted',
    accepted_in_part: 'Accepted in part',
    not_accepted: 'Not accepted',
  },
  consequence: {
    accepted: 'The text will say what it asks for.',
    accepted_in_part: 'The text will take it up in part.',
    not_accepted: 'The text stays as it is.',
  },
  chooseOutcome: 'Outcome',
  outcomeMissing: 'Choose an outcome',
  reason: 'Reason',
  reasonHint: 'Its author and everybody else reads it, also in the list of replies.',
  reasonMissing: 'Write the reason',
  send: 'Reply',
  sending: 'Recording…',
} as const satisfies Translated<typeof italian>;
