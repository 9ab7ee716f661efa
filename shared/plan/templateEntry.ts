import type { Part } from '../documents/template/startingText.ts';

/** A line of a new plan: a heading that holds sections, or a section with what it begins with. */
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
