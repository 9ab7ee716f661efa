import type { OutlineItem } from '../../../shared/text/outline.ts';

/**
 * The elements of the headings of the outline, in the editor and in the static text alike; null for one
 * that is not drawn yet. Two headings may carry the same id for a moment, when two people split a block
 * at once: they are told apart by their order.
 */
export function headingElements(
  page: ParentNode,
  items: readonly OutlineItem[],
): readonly (HTMLElement | null)[] {
  // Not Map.groupBy: browsers before 2024 do not know it.
  const drawn = new Map<string | undefined, HTMLElement[]>();
  for (const heading of page.querySelectorAll<HTMLElement>('.page > .prose > :is(h1, h2, h3)[data-id]')) {
    const id = heading.dataset['id'];
    const same = drawn.get(id);
    if (same) same.push(heading);
    else drawn.set(id, [heading]);
  }
  return items.map(({ id }) => drawn.get(id)?.shift() ?? null);
}
