import type { Editor } from '@tiptap/core';
import { createTable } from '@tiptap/extension-table';
import { TextSelection } from '@tiptap/pm/state';
import { fixTables, isInTable, selectedRect } from '@tiptap/pm/tables';
import { hasBoundlessTable, hasRaggedTable, isRagged } from './ownTableEditing.ts';

/** What can be done to the table around the caret. */
export const tableActs = [
  'rowAbove',
  'rowBelow',
  'deleteRow',
  'columnLeft',
  'columnRight',
  'deleteColumn',
  'headerRow',
  'deleteTable',
] as const;
export type TableAct = (typeof tableActs)[number];

export function actOnTable(editor: Editor, act: TableAct): void {
  // A ragged table has no columns to count; mended first, it has.
  mendTables(editor);
  const whole = wholeOf(editor);
  const chain = editor.chain().focus();
  switch (act) {
    case 'rowAbove':
      chain.addRowBefore().run();
      return;
    case 'rowBelow':
      chain.addRowAfter().run();
      return;
    case 'columnLeft':
      chain.addColumnBefore().run();
      return;
    case 'columnRight':
      chain.addColumnAfter().run();
      return;
    case 'headerRow':
      chain.toggleHeaderRow().run();
      return;
    case 'deleteRow':
      (whole.rows ? chain.deleteTable() : chain.deleteRow()).run();
      return;
    case 'deleteColumn':
      (whole.columns ? chain.deleteTable() : chain.deleteColumn()).run();
      return;
    case 'deleteTable':
      chain.deleteTable().run();
      return;
  }
}

/** Whether what is selected is all rows or all columns: a table without any is no table. */
function wholeOf({ state }: Editor): { readonly rows: boolean; readonly columns: boolean } {
  if (!isInTable(state)) return { rows: false, columns: false };
  const { top, bottom, left, right, map } = selectedRect(state);
  return { rows: bottom - top === map.height, columns: right - left === map.width };
}

/** Makes all rows of all tables equally long. One press of one person: nothing does it by itself. */
export function mendTables(editor: Editor): void {
  if (hasBoundlessTable(editor.state.doc)) return;
  // What one round adds may need another.
  for (let round = 0; round < 3 && hasRaggedTable(editor.state.doc); round++) {
    const mended = fixTables(editor.state);
    if (mended) editor.view.dispatch(mended);
  }
}

/** Whether the caret stands in a table, and whether a merge has left that one ragged. */
export function tableAround({ state }: Editor): 'none' | 'whole' | 'ragged' {
  if (!isInTable(state)) return 'none';
  const table = state.selection.$head.node(1);
  return table.type.name === 'table' && isRagged(table) ? 'ragged' : 'whole';
}

/** Whether the first row of the table around the caret heads its columns. */
export function headerRowAround({ state }: Editor): boolean {
  if (!isInTable(state)) return false;
  const row = state.selection.$head.node(1).firstChild;
  let heads = row !== null && row.childCount > 0;
  row?.forEach((cell) => {
    if (cell.type.name !== 'tableHeader') heads = false;
  });
  return heads;
}

/**
 * A table of three rows and columns after the block in which the caret stands, or before it where it is an
 * empty line: then one goes on writing in that line.
 */
export function insertTable(editor: Editor): boolean {
  const { state, view } = editor;
  const { $to } = state.selection;
  const { tr, doc, schema } = state;
  const inEmptyLine =
    $to.depth === 1 && $to.parent.type.name === 'paragraph' && $to.parent.content.size === 0;
  const at = $to.depth === 0 ? $to.pos : inEmptyLine ? $to.before(1) : $to.after(1);
  const last = at === doc.content.size;
  const line = schema.nodes['paragraph']?.createAndFill();
  tr.insert(at, [createTable(schema, 3, 3, true), ...(last && line ? [line] : [])]);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  view.focus();
  return true;
}

/** To the next cell or the one before; after the last a new row comes. */
export function toNextCell(editor: Editor, forward: boolean): boolean {
  if (!isInTable(editor.state)) return false;
  if (!forward) editor.commands.goToPreviousCell();
  else if (!editor.commands.goToNextCell()) {
    actOnTable(editor, 'rowBelow');
    editor.commands.goToNextCell();
  }
  return true;
}
