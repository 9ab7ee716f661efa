import type { OutlineItem } from '../../../shared/text/outline.ts';

/** The outline is read again with every change of the text; most changes leave it as it is. */
export function sameOutline(one: readonly OutlineItem[], other: readonly OutlineItem[]): boolean {
  return (
    one.length === other.length &&
    one.every((item, index) => {
      const twin = other[index];
      return item.id === twin?.id && item.level === twin.level && item.title === twin.title;
    })
  );
}
