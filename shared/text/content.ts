import { Node } from '@tiptap/pm/model';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { elementsIn, giveOwnTexts } from './ownText.ts';
import { carriesId, textSchema } from './schema.ts';

/** The name of the Yjs XML fragment that holds a document's text. */
export const fragmentName = 'default';

/** ProseMirror JSON of a whole text. */
export type TextNode = {
  readonly type: string;
  readonly attrs?: { readonly [name: string]: unknown };
  readonly content?: readonly TextNode[];
  readonly marks?: readonly {
    readonly type: string;
    readonly attrs?: { readonly [name: string]: unknown };
  }[];
  readonly text?: string;
};

/** The text of a Y.Doc, read without touching it. */
export function contentOf(doc: Y.Doc): TextNode {
  const blocks = doc.getXmlFragment(fragmentName).toArray();
  return { type: 'doc', content: blocks.map(blockOf) };
}

/** One block of a text. Words that stand in the text without one, which no editor writes, are a line. */
export function blockOf(block: Y.XmlElement | Y.XmlText | Y.XmlHook): TextNode {
  if (block instanceof Y.XmlHook) return { type: 'paragraph' };
  // The library reads whole fragments, and of one nothing but its blocks.
  const alone = { toArray: () => [block] } as unknown as Y.XmlFragment;
  const [read] = yXmlFragmentToProsemirrorJSON(alone)['content'] as [TextNode | readonly TextNode[]];
  return 'type' in read ? read : { type: 'paragraph', content: read };
}

/**
 * The first update of a new text. Throws when the content does not fit the schema: that is a bug of
 * whoever made it. Every block gets its id here, once, so that no reader has to add it.
 */
export function firstUpdate(
  content: TextNode,
  newId: () => string,
): { update: Uint8Array; clientId: number } {
  const withIds = giveIds(content, newId);
  Node.fromJSON(textSchema, withIds).check();
  const doc = new Y.Doc();
  giveOwnTexts(
    elementsIn(prosemirrorJSONToYXmlFragment(textSchema, withIds, doc.getXmlFragment(fragmentName))),
  );
  const update = Y.encodeStateAsUpdate(doc);
  const clientId = doc.clientID;
  doc.destroy();
  return { update, clientId };
}

/** The smallest text there is: one empty paragraph. */
export const emptyContent: TextNode = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The same text for a document of its own: its blocks get new ids there. */
export function withoutIds(node: TextNode): TextNode {
  const { id: _id, ...attrs } = node.attrs ?? {};
  return {
    ...node,
    ...(node.attrs && { attrs: carriesId(node.type) ? attrs : node.attrs }),
    ...(node.content && { content: node.content.map(withoutIds) }),
  };
}

/** Every block gets an id that has none. */
export function giveIds(node: TextNode, newId: () => string): TextNode {
  const attrs = carriesId(node.type) && !node.attrs?.['id'] ? { ...node.attrs, id: newId() } : node.attrs;
  const content = node.content?.map((child) => giveIds(child, newId));
  return { ...node, ...(attrs ? { attrs } : {}), ...(content ? { content } : {}) };
}
