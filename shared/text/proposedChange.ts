import { z } from 'zod';
import type { TextNode } from './content.ts';
import { isShallowNode } from './shallowNode.ts';

/** Words of a proposal, at most: beyond that one writes a text. */
export const proposalLimits = { characters: 10_000, blocks: 40 } as const;

/** ProseMirror JSON; whether it may stand in a text is judged apart. */
export type ProposedContent = readonly TextNode[];

/**
 * Other words for a text, which nobody has put into it yet. `replace_words`: for the passage of the anchor, in
 * its block; nothing in place of it strikes the words. The others are about the block in which the anchor begins.
 */
export type ProposedChange =
  | { readonly kind: 'replace_words'; readonly content: ProposedContent }
  | { readonly kind: 'insert_after'; readonly content: ProposedContent }
  | { readonly kind: 'replace_block'; readonly content: ProposedContent }
  | { readonly kind: 'delete_block' };

/** Content as it comes from a page: its shape only. */
export const proposedContentSchema: z.ZodType<ProposedContent> = z
  .array(z.custom<TextNode>(isShallowNode))
  .max(400);

/** A proposal as it comes from a page: its shape only. */
export const proposedChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replace_words'), content: proposedContentSchema }).strict(),
  z.object({ kind: z.literal('insert_after'), content: proposedContentSchema }).strict(),
  z.object({ kind: z.literal('replace_block'), content: proposedContentSchema }).strict(),
  z.object({ kind: z.literal('delete_block') }).strict(),
]);
