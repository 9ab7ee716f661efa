import type { TextNode } from '../../../../shared/text/content.ts';

/** A paragraph of Word that is counted, or has a bullet. Lists exist only as rows of these. */
export type ListItem = {
  readonly numId: string;
  readonly level: number;
  /** How it is counted, or "bullet". */
  readonly format: string;
  readonly number: number;
  readonly paragraph: TextNode;
};

/** Lists out of items that follow one another, the deeper ones inside the higher ones. */
export function listNodes(items: readonly ListItem[]): readonly TextNode[] {
  return groups(items).map((group) => {
    const [first] = group;
    const content = group.map(({ item, below }) => ({
      type: 'listItem',
      content: [item.paragraph, ...listNodes(below)],
    }));
    if (first === undefined || first.item.format === 'bullet') return { type: 'bulletList', content };
    return { type: 'orderedList', attrs: { start: first.item.number }, content };
  });
}

type Branch = { readonly item: ListItem; readonly below: readonly ListItem[] };

/** One group for each list; an item goes below the one before it when it stands deeper. */
function groups(items: readonly ListItem[]): readonly (readonly Branch[])[] {
  const lists: Branch[][] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    if (item === undefined) break;
    let end = at + 1;
    while ((items[end]?.level ?? -1) > item.level) end += 1;
    const branch = { item, below: items.slice(at + 1, end) };
    const last = lists.at(-1);
    if (last?.[0] !== undefined && isSameList(last[0].item, item)) last.push(branch);
    else lists.push([branch]);
    at = end;
  }
  return lists;
}

function isSameList(a: ListItem, b: ListItem): boolean {
  return a.numId === b.numId && a.level === b.level && a.format === b.format;
}
