import { Node } from '@tiptap/core';

/**
 * A note, standing where the text refers to it. Its number is its place among the notes of the text and
 * is never stored: two people add notes at the same time, and both are right.
 */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  content: 'text*',
  marks: 'bold italic link',
  isolating: true,
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { 'data-footnote': '', ...HTMLAttributes }, 0],
  renderText: ({ node }) => ` [${node.textContent}]`,
});
