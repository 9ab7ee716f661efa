import { type Extensions, getSchema } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { UniqueID } from '@tiptap/extension-unique-id';
import StarterKit from '@tiptap/starter-kit';
import { isSafeHref } from './safeHref.ts';

/** Blocks that carry an id, so that an observation finds them again after the words have moved. */
const blocksWithId = ['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'listItem'];

const headingLevels = [1, 2, 3] as const;

/** A link knows its address and nothing else: target and rel are ours, never the document's. */
const SafeLink = Link.extend({
  addAttributes() {
    return { href: { default: null } };
  },
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: 'https',
  HTMLAttributes: { target: '_blank', rel: 'noopener noreferrer nofollow' },
  isAllowedUri: (href) => isSafeHref(href),
});

/**
 * What a text may contain: the one schema of the editor, the import, the static view and the canonical
 * content. The editor adds behaviour (carets, placeholder, keys), never nodes or marks.
 */
export const textExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [...headingLevels] },
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    link: false,
    // Undo is per person over the shared text; a trailing paragraph added by every reader would be doubled.
    undoRedo: false,
    trailingNode: false,
  }),
  SafeLink,
  UniqueID.configure({
    attributeName: 'id',
    types: blocksWithId,
    filterTransaction: (transaction) => !transaction.getMeta('y-sync$'),
  }),
];

export const textSchema = getSchema(textExtensions);

/** The blocks that carry an id, for those who write text without an editor. */
export function carriesId(nodeType: string): boolean {
  return blocksWithId.includes(nodeType);
}
