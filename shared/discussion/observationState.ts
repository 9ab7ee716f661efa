/** What the plan office says to an observation, always with a reason (`domain.md` §0.6). */
export const outcomes = ['accepted', 'accepted_in_part', 'not_accepted'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Where an observation stands. It waits for a reply; it has one; whoever made it has closed it, or, outside of a
 * round, whoever writes the text; or it was put together with another, whose reply is also its own.
 */
export const observationStates = ['open', 'answered', 'resolved', 'merged'] as const;
export type ObservationState = (typeof observationStates)[number];

/** Whether the text may go on: an observation that waits keeps it where it is. */
export function isSettled(state: ObservationState): boolean {
  return state !== 'open';
}

/** So long after it was written somebody may still correct her own words, in milliseconds; before that nobody else reads a history. */
export const editTime = 30 * 60 * 1000;
