import type { TextNode } from './content.ts';
import { imageOf } from './imageAttributes.ts';

/** The files that a text refers to, each once. */
export function filesOf(node: TextNode): ReadonlySet<string> {
  const { file } = node.type === 'image' ? imageOf(node.attrs) : { file: null };
  const inside = (node.content ?? []).flatMap((child) => [...filesOf(child)]);
  return new Set(file === null ? inside : [file, ...inside]);
}
