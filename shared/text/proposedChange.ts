import { z } from 'zod';
import type { TextNode } from './content.ts';

/** Words of a proposal, at most: beyond that one writes a text. */
export const proposalLimits = { characters: 10_000, blocks: 40 } as const;

/** ProseMirror JSON; whether it fits the schema is judged apart. */
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

const content = z.array(z.record(z.string(), z.json())).max(400) as unknown as z.ZodType<ProposedContent>;

/** A proposal as it comes from a page: its shape only. */
export const proposedChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replace_words'), content }).strict(),
  z.object({ kind: z.literal('insert_after'), content }).strict(),
  z.object({ kind: z.literal('replace_block'), content }).strict(),
  z.object({ kind: z.literal('delete_block') }).strict(),
]);
