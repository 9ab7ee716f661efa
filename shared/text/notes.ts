import type { TextNode } from './content.ts';

/** The notes of a text in reading order: the first is note 1. A note inside a note, which nobody can write, is none. */
export function notesOf(node: TextNode): readonly TextNode[] {
  if (node.type === 'footnote') return [node];
  return (node.content ?? []).flatMap(notesOf);
}
