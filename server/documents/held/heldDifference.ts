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
