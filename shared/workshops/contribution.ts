import { z } from 'zod';
import { principles, tracks } from '../documents/fields/recommendation.ts';
import { isVisible, keepsToItsLine } from '../kernel/plainLine.ts';

/** What somebody brings to a table. */
export const contributionKinds = ['idea', 'problem', 'proposal'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** Four ways of looking at a theme (domain S003, 3.4). */
export const lenses = ['hot_topic', 'changed_need', 'new_alliance', 'reorganisation'] as const;

/** The tags of a card: lenses, tracks and principles, one list without doubles. */
export const tags = [
  ...lenses.map((lens) => `lens:${lens}` as const),
  ...tracks.map((track) => `track:${track}` as const),
  ...principles.map((principle) => `principle:${principle}` as const),
] as const;
export type Tag = (typeof tags)[number];

/** One thought, as it fits on a card. */
export const longestContribution = 600;

/** Words of a card: lines are kept, blanks at the ends are not. */
export const contributionText = z
  .string()
  .transform((text) =>
    text
      .replaceAll(/[^\S\n]+/gu, ' ')
      .replaceAll(/\n{3,}/gu, '\n\n')
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1)
      .max(longestContribution)
      .refine(isVisible)
      .refine(keepsToItsLine)
      // A line break is the one control character that a card may hold.
      .refine(
        (text) => text.isWellFormed() && !/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u.test(text),
      ),
  );

/** What is found under everything is found under nothing. */
export const mostTags = 5;

export const tagsSchema = z
  .array(z.enum(tags))
  .max(mostTags)
  .refine((list) => new Set(list).size === list.length);
