import type { TextNode } from './content.ts';

/** A heading of a text, in reading order. `id` is its block id. */
export type OutlineItem = { readonly id: string; readonly level: number; readonly title: string };

/** The headings of a text; those without any words are left out. */
export function outlineOf(content: TextNode): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  for (const node of content.content ?? []) {
    if (node.type !== 'heading') continue;
    const title = plainText(node).trim();
    const id = node.attrs?.['id'];
    const level = node.attrs?.['level'];
    if (title !== '' && typeof id === 'string' && typeof level === 'number') items.push({ id, level, title });
  }
  return items;
}

export function plainText(node: TextNode): string {
  if (node.text !== undefined) return node.text;
  return (node.content ?? []).map(plainText).join('');
}
