import type { DocumentView } from '../../../shared/documents/api.ts';
import type { TextNode } from '../../../shared/text/content.ts';

/** The text of a document as the server told it; without a word where its version was erased. */
export function textOf({ content }: Pick<DocumentView, 'content'>): TextNode {
  // ProseMirror JSON, or nothing.
  return (content as TextNode | null) ?? nothing;
}

const nothing: TextNode = { type: 'doc', content: [] };
