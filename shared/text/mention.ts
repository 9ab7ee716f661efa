import { Node } from '@tiptap/core';
import { mentionKinds, mentionWords } from './mentionWords.ts';

/** A person or an organisation named in a text. The label is what the writer saw; the subject says who it is. */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    kind: stored('kind', 'person'),
    subject: stored('subject', ''),
    label: stored('label', ''),
  }),
  parseHTML: () => [
    {
      tag: 'span[data-mention-subject]',
      getAttrs: (element) =>
        mentionKinds.some((kind) => kind === element.getAttribute('data-mention-kind')) ? {} : false,
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { class: 'mention', ...HTMLAttributes },
    mentionWords(node.attrs),
  ],
  renderText: ({ node }) => mentionWords(node.attrs),
});

function stored(name: 'kind' | 'subject' | 'label', empty: string) {
  const attribute = `data-mention-${name}`;
  return {
    default: empty,
    validate: 'string',
    parseHTML: (element: HTMLElement) => element.getAttribute(attribute) ?? empty,
    renderHTML: (attrs: Readonly<Record<string, unknown>>) => ({ [attribute]: attrs[name] }),
  };
}
