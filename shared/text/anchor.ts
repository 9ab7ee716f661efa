import { z } from 'zod';

/** Words of a quote, and of what stands before and after it, that an anchor keeps. */
export const anchorLimits = { quote: 2000, context: 40, position: 400 } as const;

/**
 * A passage of a text, kept so that it is found again (docs/spec/sync.md T2): by where it was (Yjs relative
 * positions), by its block, or by its words. It is never part of the text.
 */
export type Anchor = {
  /** Encoded Yjs relative positions, base64: the beginning holds on to the first letter, the end to the last. */
  readonly from: string;
  readonly to: string;
  /** The words themselves; a line break where a block ends. Never empty. */
  readonly quote: string;
  /** What stood right before and right after, within the same block. */
  readonly before: string;
  readonly after: string;
  /** The id of the block in which the passage begins: the innermost paragraph or heading. */
  readonly block: string | null;
};

const position = z.base64().min(1).max(anchorLimits.position);
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed());

/** An anchor as it comes from a page: nothing of it is believed before it was looked up in the text. */
export const anchorSchema = z
  .object({
    from: position,
    to: position,
    quote: words(anchorLimits.quote).min(1),
    before: words(anchorLimits.context),
    after: words(anchorLimits.context),
    block: z.string().max(200).nullable(),
  })
  .strict();

/**
 * Where an anchor stands in a text as it is now. `from` and `to` count as ProseMirror does, over the content
 * of the text. `same`: the words are those of the quote; `changed`: they are what the quote became.
 */
export type AnchorPlace =
  | { readonly kind: 'found'; readonly words: 'same' | 'changed'; readonly from: number; readonly to: number }
  | { readonly kind: 'lost' };
