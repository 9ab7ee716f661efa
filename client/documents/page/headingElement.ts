import { type OutlineItem, occurrenceOf } from '../../../shared/text/outline.ts';

/** Where the text of the page stands, edited or only read. */
export function textElement(root: ParentNode): HTMLElement | null {
  return root.querySelector<HTMLElement>('.page > .prose');
}

/** The element of a heading of the outline, in the editor and in the static text alike. */
export function headingElement(
  root: ParentNode,
  items: readonly OutlineItem[],
  index: number,
): HTMLElement | null {
  const id = items[index]?.id;
  if (id === undefined) return null;
  const twins = textElement(root)?.querySelectorAll<HTMLElement>(`:scope > [data-id="${CSS.escape(id)}"]`);
  return twins?.item(occurrenceOf(items, index)) ?? null;
}
