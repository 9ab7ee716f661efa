import type { Editor } from '@tiptap/core';
import { blockStyleOf } from './blockStyle.ts';
import { selectedImage } from './image/imageActs.ts';
import { noteAround } from './note/noteAt.ts';
import { headerRowAround, tableAround } from './table/tableActs.ts';

export type ToolbarState = ReturnType<typeof toolbarState>;

/** What holds under the caret, and what can be taken back. */
export function toolbarState(editor: Editor) {
  return {
    style: blockStyleOf(editor),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    link: editor.isActive('link'),
    note: noteAround(editor.state) !== null,
    image: selectedImage(editor.state) !== null,
    table: tableAround(editor),
    headerRow: headerRowAround(editor),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}
