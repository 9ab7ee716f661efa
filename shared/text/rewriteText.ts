import { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { fragmentName, giveIds, type TextNode } from './content.ts';
import { textSchema } from './schema.ts';

/**
 * Makes a Y.Doc say another text, by the smallest edit that y-tiptap finds: what stays the same stays whose it was.
 * Blocks without an id get one.
 */
export function rewriteText(doc: Y.Doc, content: TextNode, newId: () => string): void {
  const node = Node.fromJSON(textSchema, giveIds(content, newId));
  node.check();
  updateYFragment(doc, doc.getXmlFragment(fragmentName), node, { mapping: new Map(), isOMark: new Map() });
}
