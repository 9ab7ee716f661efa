import * as Y from 'yjs';
import { contentOf, type TextNode } from '../../../shared/text/content.ts';
import { faithfulDoc } from '../../../shared/text/faithfulDoc.ts';

/**
 * A text before and after what was held for it; null where nothing of that would be seen, since it hangs in what
 * was deleted meanwhile.
 */
export function heldDifference(
  stored: Uint8Array,
  update: Uint8Array,
): { readonly before: TextNode; readonly after: TextNode } | null {
  const doc = faithfulDoc();
  Y.applyUpdate(doc, stored);
  const before = contentOf(doc);
  Y.applyUpdate(doc, update);
  const after = contentOf(doc);
  doc.destroy();
  return JSON.stringify(before) === JSON.stringify(after) ? null : { before, after };
}

/** The words that an update brings, where there is no place any more at which they could be shown. */
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
