import { Editor, type JSONContent } from '@tiptap/core';
import { expect, test } from 'vitest';
import { setBlockStyle } from '../../client/documents/editor/blockStyle.ts';
import { textExtensions } from '../../shared/text/schema.ts';

const paragraph = (text: string): JSONContent => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (...content: JSONContent[]): JSONContent => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content }],
});

test('what becomes a heading comes out of its list, however deep', () => {
  const content = { type: 'doc', content: [list(paragraph('fuori'), list(paragraph('dentro')))] };
  const editor = new Editor({ element: null, extensions: textExtensions, content });
  editor.commands.setTextSelection(13);
  expect(editor.state.selection.$head.parent.textContent).toBe('dentro');
  setBlockStyle(editor, 'heading2');
  expect(editor.state.doc.children.map((block) => [block.type.name, block.textContent])).toEqual([
    ['bulletList', 'fuori'],
    ['heading', 'dentro'],
  ]);
});
