import { z } from 'zod';
import type { RecommendationOutcome, RecommendationState } from '../documents/recommendationLife.ts';
import type { ContributionId } from '../kernel/ids.ts';
import type { ReachedPassage } from '../recommendations/passage.ts';
import type { ContributionKind } from './contribution.ts';

/** `POST /api/recap`: the token is in the body, so that no log of addresses holds it. */
export const recapBody = z.object({ token: z.string().max(200) }).strict();

/** What the recommendation of a group has come to. */
export type RecapRecommendation = {
  /** "R-07" */
  readonly code: string;
  readonly title: string;
  readonly state: RecommendationState;
  readonly outcome: {
    readonly outcome: RecommendationOutcome;
    readonly reason: string | null;
    readonly act: { readonly number: string; readonly date: string } | null;
    readonly at: string;
  } | null;
  /** Where the plan carries it out. */
  readonly passages: readonly ReachedPassage[];
};

/** The group in which a contribution has been put. */
export type RecapGroup = {
  readonly title: string;
  readonly recommendation: RecapRecommendation | null;
  /** What a few did not share, and goes with it. */
  readonly positions: readonly { readonly words: string; readonly people: number }[];
};

export type RecapStanding =
  | { readonly kind: 'shown' }
  /** It said the same as another; null where that one has been hidden since. */
  | { readonly kind: 'merged'; readonly into: string | null }
  | { readonly kind: 'hidden'; readonly reason: string };

/** Something that she wrote, and what became of it. */
export type RecapContribution = {
  readonly id: ContributionId;
  readonly kind: ContributionKind;
  /** Empty where it is hidden. */
  readonly text: string;
  readonly onBehalf: boolean;
  readonly supports: number;
  readonly standing: RecapStanding;
  readonly group: RecapGroup | null;
};

/** What a participant finds behind her way back, with an account or without. */
export type RecapView = {
  readonly theme: string;
  readonly venue: string;
  readonly district: string;
  readonly startsAt: string;
  readonly ended: boolean;
  /** Null once it has been forgotten. */
  readonly name: string | null;
  /** The day from which her name is forgotten; null while that is not known, and for whoever has an account. */
  readonly nameUntil: string | null;
  readonly contributions: readonly RecapContribution[];
};
