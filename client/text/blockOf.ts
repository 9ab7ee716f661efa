import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { TextNode } from '../../shared/text/content.ts';

/** One block of a text, as `contentOf` reads it within the whole. */
export function blockOf(block: Y.XmlElement | Y.XmlText | Y.XmlHook): TextNode {
  if (!(block instanceof Y.XmlElement)) return { type: 'paragraph' };
  const { content = [] } = yXmlFragmentToProsemirrorJSON(block) as TextNode;
  const attrs = block.getAttributes();
  // What is text among the children comes as a list of its runs.
  const children = content.flat() as TextNode[];
  return {
    type: block.nodeName,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(block.length > 0 ? { content: children } : {}),
  };
}
