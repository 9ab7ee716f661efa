import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { CellSelection, TableMap, tableEditing } from '@tiptap/pm/tables';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { spanOf } from '../../../../shared/text/cellSpan.ts';

/** Whether a table has rows of different lengths, or cells over one another. Tables stand at the top of a text only. */
export function hasRaggedTable(doc: Node): boolean {
  for (let index = 0; index < doc.childCount; index++) {
    const block = doc.child(index);
    if (block.type.name === 'table' && isRagged(block)) return true;
  }
  return false;
}

export function isRagged(table: Node): boolean {
  return isBoundless(table) || TableMap.get(table).problems !== null;
}

/** The editor keeps a number for every place of a table. */
const mostPlaces = 250_000;

/** A table, from elsewhere, of more places than a page can count; it is written in like any other, but not mended. */
export function isBoundless(table: Node): boolean {
  const widths = table.children.map((row) =>
    row.children.reduce((sum, cell) => sum + spanOf(cell.attrs['colspan']), 0),
  );
  return widths.reduce((most, width) => Math.max(most, width), 0) * table.childCount > mostPlaces;
}

/** Whether there is one in a text. */
export function hasBoundlessTable(doc: Node): boolean {
  return doc.children.some((block) => block.type.name === 'table' && isBoundless(block));
}

/**
 * Cell selections, arrows and pasting in tables, as prosemirror-tables has them, but for its repairs.
 *
 * It repairs whatever change made a table ragged, also one that came from elsewhere: where one person adds
 * a column and another a row, each of their pages would add the missing cell, the row would have one too
 * many, both would lengthen all others, and so on without end. Here only a change of one's own is repaired,
 * and only where nothing was ragged before. What a merge has left stays until somebody mends it
 * (`tableActs.ts`); cells cannot be selected in it, because its map has holes.
 */
export function ownTableEditing(): Plugin {
  const original = tableEditing({ allowTableNodeSelection: false });
  const { appendTransaction } = original.spec;
  return new Plugin({
    ...original.spec,
    appendTransaction: (transactions, before, after) => {
      const own = transactions.every((tr) => !tr.getMeta(ySyncPluginKey)?.isChangeOrigin);
      const mends = own && !hasRaggedTable(before.doc);
      // Told that nothing has changed, it repairs nothing and looks after the selection only.
      return (
        appendTransaction?.call(original, transactions, mends ? before : after, after) ?? outOfHoles(after)
      );
    },
  });
}

export const OwnTableEditing = Extension.create({
  name: 'ownTableEditing',
  // Near the end: it takes arrows and presses of the mouse that others may want first.
  priority: 10,
  addProseMirrorPlugins: () => [ownTableEditing()],
});

function outOfHoles({ selection, doc, tr }: EditorState): Transaction | null {
  if (!(selection instanceof CellSelection) || !isRagged(selection.$anchorCell.node(-1))) return null;
  return tr.setSelection(TextSelection.near(doc.resolve(selection.$headCell.pos + 1)));
}
