import { createTable } from '@tiptap/extension-table';
import type { Node } from '@tiptap/pm/model';
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteRow, fixTables } from '@tiptap/pm/tables';
import {
  initProseMirrorDoc,
  updateYFragment,
  ySyncPluginKey,
  yXmlFragmentToProseMirrorRootNode,
} from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { hasRaggedTable, ownTableEditing } from '../../client/documents/editor/table/ownTableEditing.ts';
import { firstUpdate, fragmentName, type TextNode } from '../../shared/text/content.ts';
import { textSchema } from '../../shared/text/schema.ts';

const first = firstUpdate(
  { type: 'doc', content: [createTable(textSchema, 3, 3, true).toJSON() as TextNode, { type: 'paragraph' }] },
  () => crypto.randomUUID(),
).update;

type Known = ReturnType<typeof initProseMirrorDoc>['meta'];

/** The page of one writer, without its window: her Y.Doc, and the editor's state over it. */
class Desk {
  readonly doc = new Y.Doc();

  constructor() {
    Y.applyUpdate(this.doc, first);
  }

  get text(): Node {
    return yXmlFragmentToProseMirrorRootNode(this.doc.getXmlFragment(fragmentName), textSchema);
  }

  state(): EditorState {
    return EditorState.create({ doc: this.text, plugins: [ownTableEditing()] });
  }

  /** In the cell of a row and a column, counted from 0. */
  does(command: Command, row = 0, column = 0): void {
    // What an editor knows of its text: which node stands for which part of it.
    const { doc, meta } = initProseMirrorDoc(this.doc.getXmlFragment(fragmentName), textSchema);
    const state = EditorState.create({ doc, plugins: [ownTableEditing()] });
    const at = TextSelection.near(state.doc.resolve(cellAt(state.doc, row, column)));
    command(state.apply(state.tr.setSelection(at)), (tr) => this.writes(tr, meta));
  }

  writes(tr: Transaction, meta: Known = { mapping: new Map(), isOMark: new Map() }): void {
    updateYFragment(this.doc, this.doc.getXmlFragment(fragmentName), tr.doc, meta);
  }
}

function cellAt(doc: Node, row: number, column: number): number {
  const table = doc.child(0);
  let at = 1;
  for (let index = 0; index < row; index++) at += table.child(index).nodeSize;
  at += 1;
  for (let index = 0; index < column; index++) at += table.child(row).child(index).nodeSize;
  return at + 1;
}

function meet(...desks: readonly Desk[]): void {
  for (const one of desks)
    for (const other of desks) if (one !== other) Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc));
}

const shape = (doc: Node) => doc.child(0).children.map((row) => row.childCount);

test('two people add rows to the same table, and both have both', () => {
  const [anna, bruno] = [new Desk(), new Desk()];
  anna.does(addRowAfter, 0);
  bruno.does(addRowAfter, 2);
  meet(anna, bruno);
  expect(shape(anna.text)).toEqual([3, 3, 3, 3, 3]);
  expect(anna.text.eq(bruno.text)).toBe(true);
  expect(hasRaggedTable(anna.text)).toBe(false);
  anna.text.check();
});

test('one takes a row away while another writes in the next: her words stay', () => {
  const [anna, bruno] = [new Desk(), new Desk()];
  anna.does(deleteRow, 1);
  bruno.does((state, dispatch) => {
    dispatch?.(state.tr.insertText('Crema'));
    return true;
  }, 2);
  meet(anna, bruno);
  expect(shape(anna.text)).toEqual([3, 3]);
  expect(anna.text.child(0).textContent).toBe('Crema');
  expect(anna.text.eq(bruno.text)).toBe(true);
});

test('a row and a column at the same time leave a table ragged, and no page begins to repair it by itself', () => {
  const [anna, bruno] = [new Desk(), new Desk()];
  const before = anna.state();
  anna.does(addColumnAfter);
  bruno.does(addRowAfter, 2);
  meet(anna, bruno);
  expect(shape(anna.text)).toEqual([4, 4, 4, 3]);
  expect(anna.text.eq(bruno.text)).toBe(true);
  const arrives = before.tr.replaceWith(0, before.doc.content.size, anna.text.content);
  const { transactions } = before.applyTransaction(arrives.setMeta(ySyncPluginKey, { isChangeOrigin: true }));
  expect(transactions).toHaveLength(1);
});

test('who types in a ragged table repairs nothing either', () => {
  const [anna, bruno] = [new Desk(), new Desk()];
  anna.does(addColumnAfter);
  bruno.does(addRowAfter, 2);
  meet(anna, bruno);
  const state = anna.state();
  const { transactions } = state.applyTransaction(state.tr.insertText('x', cellAt(state.doc, 3, 0) + 1));
  expect(transactions).toHaveLength(1);
});

test('mended by one, a ragged table is whole for both', () => {
  const [anna, bruno] = [new Desk(), new Desk()];
  anna.does(addColumnAfter);
  bruno.does(addRowAfter, 2);
  meet(anna, bruno);
  const mended = fixTables(anna.state());
  if (mended) anna.writes(mended);
  meet(anna, bruno);
  expect(shape(bruno.text)).toEqual([4, 4, 4, 4]);
  expect(hasRaggedTable(bruno.text)).toBe(false);
  expect(anna.text.eq(bruno.text)).toBe(true);
});

test('what one puts there oneself is made whole at once', () => {
  const state = new Desk().state();
  const ragged = textSchema.nodeFromJSON({
    type: 'table',
    content: [1, 2].map((cells) => ({
      type: 'tableRow',
      content: Array.from({ length: cells }, () => ({ type: 'tableCell', content: [{ type: 'paragraph' }] })),
    })),
  });
  const { state: after } = state.applyTransaction(state.tr.insert(state.doc.content.size, ragged));
  expect(hasRaggedTable(after.doc)).toBe(false);
});

test('a table of more places than can be counted opens, and is left alone', () => {
  const cell = { type: 'tableCell', attrs: { colspan: 100 }, content: [{ type: 'paragraph' }] };
  const row = { type: 'tableRow', content: Array.from({ length: 500 }, () => cell) };
  const table = { type: 'table', content: Array.from({ length: 20 }, () => row) };
  const doc = textSchema.nodeFromJSON({ type: 'doc', content: [table, { type: 'paragraph' }] });
  const state = EditorState.create({ doc, plugins: [ownTableEditing()] });
  const after = state.apply(state.tr.insertText('parole', doc.content.size - 1));
  expect(after.doc.firstChild).toBe(doc.firstChild);
  expect(hasRaggedTable(doc)).toBe(true);
});

test('[G5] a cell that reaches over a billion columns is no cell of the schema', () => {
  for (const colspan of [1e9, -1, 0, 1.5])
    expect(() => textSchema.node('tableCell', { colspan }, [textSchema.node('paragraph')])).toThrow(
      RangeError,
    );
});
