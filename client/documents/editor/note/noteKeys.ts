import { type Editor, Extension } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { isNote, leaveNote, noteAround, openNote, selectedNote } from './noteAt.ts';

/** Keys of notes. A note holds words in one line: what would break it is not heard in there. */
export const NoteKeys = Extension.create({
  name: 'noteKeys',
  priority: 1200,
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-f': ({ editor }) => insertNote(editor),
      Enter: ({ editor }) => closes(editor) || opens(editor),
      Escape: ({ editor }) => closes(editor),
      Tab: ({ editor }) => closes(editor),
      'Shift-Tab': ({ editor }) => closes(editor),
      'Shift-Enter': ({ editor }) => isInNote(editor),
      'Mod-Enter': ({ editor }) => closes(editor),
      'Mod-a': ({ editor }) => selectsAll(editor),
      ArrowRight: ({ editor }) => steps(editor, 1),
      ArrowLeft: ({ editor }) => steps(editor, -1),
      Backspace: ({ editor }) => erases(editor, -1),
      Delete: ({ editor }) => erases(editor, 1),
    };
  },
});

/** A note where the selection ends, open. */
export function insertNote(editor: Editor): boolean {
  const { state, view } = editor;
  const { $to } = state.selection;
  const type = state.schema.nodes['footnote'];
  if (!type || !$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), type))
    return false;
  const tr = state.tr.insert($to.pos, type.create({ id: crypto.randomUUID() }));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1)).scrollIntoView());
  view.focus();
  return true;
}

function isInNote({ state }: Editor): boolean {
  return noteAround(state) !== null;
}

function closes({ state, view }: Editor): boolean {
  const note = noteAround(state);
  if (note === null) return false;
  view.dispatch(leaveNote(state.tr, note, 'after').scrollIntoView());
  return true;
}

function opens({ state, view }: Editor): boolean {
  const note = selectedNote(state);
  if (note === null) return false;
  view.dispatch(openNote(state.tr, note));
  return true;
}

function selectsAll({ state, view }: Editor): boolean {
  const note = noteAround(state);
  if (note === null) return false;
  const { node, pos } = note;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos + 1, pos + 1 + node.content.size)));
  return true;
}

/** An arrow that meets a note selects its number; at either end of an open note it leaves it. */
function steps({ state, view, commands }: Editor, direction: 1 | -1): boolean {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || selection.$cursor === null) return false;
  const { $cursor } = selection;
  const note = noteAround(state);
  if (note !== null) {
    const atEnd =
      direction > 0 ? $cursor.parentOffset === note.node.content.size : $cursor.parentOffset === 0;
    if (atEnd) view.dispatch(leaveNote(state.tr, note, direction > 0 ? 'after' : 'before'));
    return atEnd;
  }
  const beside = $cursor.textOffset > 0 ? null : direction > 0 ? $cursor.nodeAfter : $cursor.nodeBefore;
  if (!isNote(beside)) return false;
  return commands.setNodeSelection(direction > 0 ? $cursor.pos : $cursor.pos - beside.nodeSize);
}

/** At its ends a note keeps what stands around it; an empty one goes. */
function erases({ state, view }: Editor, direction: 1 | -1): boolean {
  const note = noteAround(state);
  if (note === null || !state.selection.empty) return false;
  const { node, pos } = note;
  if (node.content.size === 0) {
    view.dispatch(state.tr.delete(pos, pos + node.nodeSize));
    return true;
  }
  const { parentOffset } = state.selection.$head;
  return direction < 0 ? parentOffset === 0 : parentOffset === node.content.size;
}
