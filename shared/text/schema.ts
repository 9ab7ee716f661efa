import { type Extensions, getSchema, Node } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { UniqueID } from '@tiptap/extension-unique-id';
import StarterKit from '@tiptap/starter-kit';
import { Footnote } from './footnote.ts';
import { Image } from './image.ts';
import { Mention } from './mention.ts';
import { isSafeHref } from './safeHref.ts';
import { tables } from './tables.ts';

/** What carries an id, so that an observation, or a caret, finds it again after the words have moved. */
const withId = [
  'paragraph',
  'heading',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'footnote',
  'image',
];

const headingLevels = [1, 2, 3] as const;

/**
 * A link knows its address and nothing else: target and rel are ours, never the document's. Which words
 * become one while they are typed or pasted is the editor's affair.
 */
const SafeLink = Link.extend({
  addAttributes: () => ({ href: { default: null } }),
  addPasteRules: () => [],
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: true,
  defaultProtocol: 'https',
  HTMLAttributes: { target: '_blank', rel: 'noopener noreferrer nofollow' },
  isAllowedUri: (href) => isSafeHref(href),
});

/** A whole text. Tables and images stand here only, never inside another block. */
const WholeText = Node.create({ name: 'doc', topNode: true, content: '(block | table | image)+' });

/**
 * What a text may contain: the one schema of the editor, the import, the static view and the canonical
 * content. The editor adds behaviour (carets, placeholder, keys), never nodes or marks.
 */
export const textExtensions: Extensions = [
  WholeText,
  StarterKit.configure({
    document: false,
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
  ...tables,
  Image,
  Footnote,
  Mention,
  UniqueID.configure({
    attributeName: 'id',
    types: withId,
    filterTransaction: (transaction) => !transaction.getMeta('y-sync$'),
  }),
];

export const textSchema = getSchema(textExtensions);

/** What carries an id, for those who write text without an editor. */
export function carriesId(nodeType: string): boolean {
  return withId.includes(nodeType);
}
