import * as Y from 'yjs';
import type { TextNode } from './content.ts';

/** The words that an update of a text brings, a paragraph for each place, where the text itself is not at hand. */
export function wordsBrought(update: Uint8Array): TextNode {
  const lines: string[] = [];
  let end: Y.ID | null = null;
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
    const { str } = struct.content;
    const goesOn = end !== null && struct.origin !== null && Y.compareIDs(struct.origin, end);
    lines.push(goesOn ? (lines.pop() ?? '') + str : str);
    end = Y.createID(struct.id.client, struct.id.clock + struct.length - 1);
  }
  const words = lines.map((line) => line.trim()).filter((line) => line !== '');
  return {
    type: 'doc',
    content: words.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}
