import type { OutlineItem } from '../../../../shared/text/outline.ts';

/** Where the words of a block begin. */
type BlockStart = { readonly block: string | null; readonly from: number };

/** How many of the positions stand under each heading, down to the next one; above the first they count for none. */
export function countUnder(
  lines: readonly BlockStart[],
  headings: readonly OutlineItem[],
  positions: readonly number[],
): ReadonlyMap<string, number> {
  const ids = new Set(headings.map(({ id }) => id));
  const starts = lines.filter(({ block }) => block !== null && ids.has(block));
  const counts = new Map<string, number>();
  for (const position of positions) {
    const above = starts.findLast(({ from }) => from <= position)?.block;
    if (above) counts.set(above, (counts.get(above) ?? 0) + 1);
  }
  return counts;
}
