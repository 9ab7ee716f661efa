import type { TextNode } from '../content.ts';
import { isLeaf, Reader, type TextReading } from './textReading.ts';

/** The reading of a text that is there as JSON. */
export function readContent(content: TextNode): TextReading {
  const reader = new Reader();
  for (const block of content.content ?? []) read(block, reader);
  return reader.done();
}

function read(node: TextNode, reader: Reader): void {
  if (node.text !== undefined) return reader.letters(String(node.text));
  if (isLeaf(node.type)) return reader.leaf(node.type, node.attrs ?? {});
  reader.enter(node.type, node.attrs?.['id']);
  for (const child of node.content ?? []) read(child, reader);
  reader.leave();
}
