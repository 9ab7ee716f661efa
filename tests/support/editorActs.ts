import { createTable } from '@tiptap/extension-table';
import {
  deleteSelection,
  joinBackward,
  joinForward,
  lift,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from '@tiptap/pm/commands';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import type { Command } from '@tiptap/pm/state';
import { addRowAfter, deleteRow } from '@tiptap/pm/tables';
import { must } from '../../shared/kernel/assert.ts';
import { textSchema } from '../../shared/text/schema.ts';

const mark = (name: string) => must(textSchema.marks[name], `the schema knows ${name}`);
const type = (name: string) => must(textSchema.nodes[name], `the schema knows ${name}`);

/** Puts these nodes where the caret or the selection is. */
export const put =
  (make: () => readonly Node[]): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.replaceSelection(new Slice(Fragment.from([...make()]), 0, 0)));
    return true;
  };

/** As a paste leaves nodes: blocks have lost their ids. */
export function pasted(node: Node): Node {
  if (node.isText) return node;
  const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs;
  return node.type.create(attrs, Fragment.from(node.children.map(pasted)), node.marks);
}

/** The whole block goes behind the last one, in one transaction, as when it is dragged there. */
export const dragToEnd: Command = (state, dispatch) => {
  const block = state.selection.$from.node(1);
  const from = state.selection.$from.before(1);
  const { tr } = state;
  dispatch?.(tr.insert(state.doc.content.size, block).delete(from, from + block.nodeSize));
  return true;
};

export const removeBlock: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (state.doc.childCount < 2) return false;
  dispatch?.(state.tr.delete($from.before(1), $from.after(1)));
  return true;
};

/** As the editor's own command does it: the block keeps what it has. */
export const toHeading: Command = (state, dispatch) =>
  setBlockType(type('heading'), { ...state.selection.$from.parent.attrs, level: 2 })(state, dispatch);

const write =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(words));
    return true;
  };

const footnote = () =>
  type('footnote').create({ id: crypto.randomUUID() }, [textSchema.text('Nota a margine.')]);
const person = () =>
  type('mention').create({ kind: 'person', subject: crypto.randomUUID(), label: 'Ada Prova' });

/** What makes another block of one. */
export const shapes: readonly Command[] = [
  toHeading,
  wrapIn(type('blockquote')),
  wrapInList(type('bulletList')),
  put(() => [footnote()]),
  put(() => [person()]),
];

/** What somebody does where the caret is. */
export const caretActs: readonly Command[] = [
  write('x'),
  write(' nuovo '),
  write(' e poi ancora altre parole'),
  splitBlock,
  splitBlock,
  joinBackward,
  joinForward,
  put(() => [footnote()]),
  put(() => [person()]),
  put(() => [type('hardBreak').create()]),
  put(() => [createTable(textSchema, 2, 2, true)]),
  toHeading,
  setBlockType(type('paragraph')),
  wrapIn(type('blockquote')),
  wrapInList(type('bulletList')),
  lift,
  liftListItem(type('listItem')),
  sinkListItem(type('listItem')),
  splitListItem(type('listItem')),
  addRowAfter,
  deleteRow,
  dragToEnd,
  dragToEnd,
  removeBlock,
];

/** What somebody does with what is chosen. */
export const selectionActs: readonly Command[] = [
  write('altro'),
  write('le parole di qualcun altro'),
  deleteSelection,
  deleteSelection,
  toggleMark(mark('bold')),
  toggleMark(mark('link'), { href: 'https://www.esempio.it/' }),
];
