import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';

/** A note and where it begins. */
export type PlacedNote = { readonly node: Node; readonly pos: number };

export function isNote(node: Node | null | undefined): node is Node {
  return node?.type.name === 'footnote';
}

/** The note in which the selection stands. A note is open as long as it does: nothing else has to be kept. */
export function noteAround({ selection }: EditorState): PlacedNote | null {
  return selection instanceof TextSelection ? around(selection.$head) : null;
}

function around($at: ResolvedPos): PlacedNote | null {
  return isNote($at.parent) ? { node: $at.parent, pos: $at.before() } : null;
}

/** The note that is selected as a whole, by its number. */
export function selectedNote({ selection }: EditorState): PlacedNote | null {
  return selection instanceof NodeSelection && isNote(selection.node)
    ? { node: selection.node, pos: selection.from }
    : null;
}

/** Puts the caret at the end of the note's words, which opens it. */
export function openNote(tr: Transaction, { node, pos }: PlacedNote): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1 + node.content.size)).scrollIntoView();
}

/** Puts the caret beside the number of the note, which closes it. */
export function leaveNote(tr: Transaction, { node, pos }: PlacedNote, side: 'before' | 'after'): Transaction {
  const at = side === 'before' ? pos : pos + node.nodeSize;
  return tr.setSelection(TextSelection.create(tr.doc, at));
}
