import type { Editor } from '@tiptap/core';

/** What a paragraph can be. */
export const blockStyles = ['text', 'heading1', 'heading2', 'heading3'] as const;
export type BlockStyle = (typeof blockStyles)[number];

const levels = { heading1: 1, heading2: 2, heading3: 3 } as const;

export function blockStyleOf(editor: Editor): BlockStyle {
  return (
    blockStyles.find((style) => style !== 'text' && editor.isActive('heading', { level: levels[style] })) ??
    'text'
  );
}

/** A list holds no headings: what becomes one comes out of its list first, however deep it stands. */
export function setBlockStyle(editor: Editor, style: BlockStyle): void {
  let inList = style !== 'text' && editor.isActive('listItem');
  while (inList) inList = editor.commands.liftListItem('listItem') && editor.isActive('listItem');
  const chain = editor.chain().focus();
  if (style === 'text') chain.setParagraph().run();
  else chain.setHeading({ level: levels[style] }).run();
}
