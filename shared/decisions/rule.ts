import { z } from 'zod';

/** A part of a whole, compared exactly and never in floating point: "more than 1 of 2", "at least 1 of 3". */
export const thresholdSchema = z
  .object({
    than: z.enum(['more', 'at_least']),
    part: z.int().min(0).max(1000),
    of: z.int().min(1).max(1000),
  })
  .strict()
  // More than the whole is never reached.
  .refine(({ than, part, of }) => (than === 'more' ? part < of : part <= of));
export type Threshold = z.infer<typeof thresholdSchema>;

/** Of which whole: those who are present, those who said yes or no (and abstained, where that counts), all seats. */
export const wholes = ['present', 'cast', 'assigned'] as const;
export type Whole = (typeof wholes)[number];

/** Who has to be there (numero legale); everything that is set has to hold. */
const attendance = z
  .object({
    heads: thresholdSchema.nullable(),
    minHeads: z.int().min(1).max(1000).nullable(),
    weight: thresholdSchema.nullable(),
  })
  .strict();
export type Attendance = z.infer<typeof attendance>;

const majority = z.object({ of: z.enum(wholes), threshold: thresholdSchema }).strict();
export type Majority = z.infer<typeof majority>;

/** The four that Corale offers to begin with, and one that a body made its own. */
export const rulePresets = ['one_head_one_vote', 'weighted', 'double_majority', 'unanimity', 'own'] as const;
export type RulePreset = (typeof rulePresets)[number];

/**
 * How a body decides, as data: it covers every local case found (domain §4, "Decision rule object"). Frozen with
 * seats and weights when a round opens (docs/spec/decisions.md R2).
 */
export const ruleSchema = z
  .object({
    preset: z.enum(rulePresets),
    firstCall: attendance,
    /** Null: the body knows no second call. */
    secondCall: attendance.nullable(),
    /** Everything that is set has to hold. */
    approve: z
      .object({
        heads: majority.nullable(),
        weight: majority.nullable(),
        minHeads: z.int().min(1).max(1000).nullable(),
      })
      .strict()
      .refine(({ heads, weight, minHeads }) => heads !== null || weight !== null || minHeads !== null),
    /**
     * `otherwise`: what is not approved is rejected. `same_majority`: a rejection needs against it what an approval
     * needs for it, and between the two nothing is decided.
     */
    reject: z.enum(['otherwise', 'same_majority']),
    abstention: z.enum(['counts_for_quorum_only', 'counts_as_cast']),
    /** At exactly as many heads in favour as against, where everything else holds. */
    tie: z.enum(['fails', 'president']),
    /** Ballots are open; a rule that asks for secret ones is refused with `secret_ballot`. */
    ballot: z.enum(['open', 'secret']),
    proxies: z
      .object({
        allowed: z.boolean(),
        /** How many seats of others one person may act for. */
        maxPerPerson: z.int().min(0).max(50),
        sameSubdistrictOnly: z.boolean(),
      })
      .strict(),
  })
  .strict();
export type Rule = z.infer<typeof ruleSchema>;
