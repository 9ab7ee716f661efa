import type { TextNode } from '../../text/content.ts';

/** A heading of a new text, with the sentence that says what goes under it, and how deep it stands: 2 unless it says 3. */
export type Part = readonly [heading: string, guide: string, level?: 2 | 3];

/** The text with which a document begins: its headings, and under each one what it should hold. */
export function startingText(parts: readonly Part[]): TextNode {
  return {
    type: 'doc',
    content: parts.flatMap(([heading, guide, level = 2]): readonly TextNode[] => [
      { type: 'heading', attrs: { level }, content: [{ type: 'text', text: heading }] },
      { type: 'paragraph', content: [{ type: 'text', text: guide }] },
    ]),
  };
}
