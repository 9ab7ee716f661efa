import { Extension } from '@tiptap/core';
import { insertTable, toNextCell } from './tableActs.ts';

/** Keys of tables. */
export const TableKeys = Extension.create({
  name: 'tableKeys',
  // Before those of lists: in a table Tab goes from cell to cell, also from a list in one.
  priority: 1150,
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-t': ({ editor }) => insertTable(editor),
      Tab: ({ editor }) => toNextCell(editor, true),
      'Shift-Tab': ({ editor }) => toNextCell(editor, false),
    };
  },
});
