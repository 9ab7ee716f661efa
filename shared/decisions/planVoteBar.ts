/** Why a recommendation keeps the whole plan from its vote; a room above this one finds them. */
export const planVoteBars = ['outcome', 'reason', 'passage', 'passage_not_frozen'] as const;
export type PlanVoteBar = (typeof planVoteBars)[number];

export function isPlanVoteBar(word: string | undefined): word is PlanVoteBar {
  return (planVoteBars as readonly (string | undefined)[]).includes(word);
}
