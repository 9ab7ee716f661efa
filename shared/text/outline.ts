import type { TextNode } from './content.ts';
import { mentionWords } from './mentionWords.ts';

/** A heading of a text, in reading order. `id` is its block id. */
export type OutlineItem = { readonly id: string; readonly level: number; readonly title: string };

/** The headings of a text; those without any words are left out. */
export function outlineOf(content: TextNode): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  for (const node of content.content ?? []) {
    if (node.type !== 'heading') continue;
    const title = plainText(node).replace(/\s+/gu, ' ').trim();
    const id = node.attrs?.['id'];
    const level = node.attrs?.['level'];
    if (title !== '' && typeof id === 'string' && typeof level === 'number') items.push({ id, level, title });
  }
  return items;
}

/**
 * How far to the right each heading stands, from 0. A text that begins at level 2, or jumps from 1 to 3,
 * is indented by what is above each heading, not by its number.
 */
export function indentsOf(items: readonly OutlineItem[]): readonly number[] {
  const above: number[] = [];
  return items.map(({ level }) => {
    while (above.length > 0 && (above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return above.length - 1;
  });
}

/** The words of a block as they are read in one go; its notes stand elsewhere (`notesOf`). */
export function plainText(node: TextNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'mention') return mentionWords(node.attrs);
  if (node.type === 'footnote') return '';
  return (node.content ?? []).map(plainText).join('');
}
