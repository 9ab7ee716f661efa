import type { TextNode } from '../text/content.ts';

/** A heading of a new section, with the sentence that says what goes under it. */
type Part = readonly [heading: string, guide: string];

/** A line of a new plan: a heading that holds sections, or a section with its starting text. */
export type TemplateEntry =
  | {
      readonly kind: 'heading';
      readonly number: string;
      readonly title: string;
      readonly entries: readonly TemplateEntry[];
    }
  | {
      readonly kind: 'section';
      readonly number: string;
      readonly title: string;
      readonly parts: readonly Part[];
    };

/** A section of the template. */
export function section(number: string, title: string, ...parts: readonly Part[]): TemplateEntry {
  return { kind: 'section', number, title, parts };
}

/** The text with which a section begins: its headings, and under each one what it should hold. */
export function startingText(parts: readonly Part[]): TextNode {
  return {
    type: 'doc',
    content: parts.flatMap(([heading, guide]): readonly TextNode[] => [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: heading }] },
      { type: 'paragraph', content: [{ type: 'text', text: guide }] },
    ]),
  };
}
