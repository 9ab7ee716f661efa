import type { TextNode } from '../../../shared/text/content.ts';

/** What has no inside. By name, so that who only reads needs no schema. */
const leaves: ReadonlySet<string> = new Set(['hardBreak', 'mention', 'image', 'horizontalRule']);

export function isLeaf(name: string): boolean {
  return leaves.has(name);
}

const sizes = new WeakMap<TextNode, number>();

/** How many positions a node takes, as ProseMirror counts them. */
export function sizeOf(node: TextNode): number {
  if (node.text !== undefined) return node.text.length;
  if (isLeaf(node.type)) return 1;
  const known = sizes.get(node);
  if (known !== undefined) return known;
  const size = (node.content ?? []).reduce((sum, child) => sum + sizeOf(child), 2);
  sizes.set(node, size);
  return size;
}
