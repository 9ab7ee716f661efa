import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { isNote, noteAround, selectedNote } from './noteAt.ts';
import { arrangeNotes, type NoteWords, noteView, openNoteSign } from './noteView.ts';

type Options = {
  readonly words: NoteWords;
  /** Told of a note that has just been opened, for those who do not see it. */
  readonly onOpen: (title: string) => void;
};

/** Notes as they are written: drawn, opened where the caret is, and gone when they are left without a word. */
export const NoteWriting = Extension.create<Options>({
  name: 'noteWriting',
  // Before the rules that make lists and lines of what is typed.
  priority: 1250,
  addOptions() {
    return { words: { title: String, hint: () => '' }, onOpen: () => {} };
  },
  addProseMirrorPlugins() {
    const { words, onOpen } = this.options;
    return [
      new Plugin({
        key: new PluginKey('noteWriting'),
        props: {
          nodeViews: { footnote: noteView },
          decorations: openNoteDecoration,
          handlePaste: (view, _event, slice) =>
            pastesWords(view, slice.content.textBetween(0, slice.content.size, ' ', ' ')),
          handleTextInput: (view, _from, _to, text, typed) =>
            typesAfter(view, text) || typesPlain(view, typed),
        },
        appendTransaction: emptyNoteGoes,
        view: (view) => {
          const arrange = () => arrangeNotes(view.dom, words);
          arrange();
          const watch = new ResizeObserver(arrange);
          watch.observe(view.dom);
          return {
            update: (_view, before) => {
              const title = arrange();
              if (title !== null && noteAround(before) === null) onOpen(title);
            },
            destroy: () => watch.disconnect(),
          };
        },
      }),
    ];
  },
});

function openNoteDecoration(state: EditorState): DecorationSet | null {
  const note = noteAround(state);
  if (note === null) return null;
  const { node, pos } = note;
  return DecorationSet.create(state.doc, [Decoration.node(pos, pos + node.nodeSize, {}, openNoteSign)]);
}

/** A note that one has just left, and in which nothing stands. */
function emptyNoteGoes(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const left = noteAround(before);
  if (left === null) return null;
  let { pos } = left;
  for (const { mapping } of transactions) pos = mapping.map(pos);
  const node = pos < after.doc.content.size ? after.doc.nodeAt(pos) : null;
  if (!isNote(node) || node.content.size > 0 || noteAround(after)?.pos === pos) return null;
  return after.tr.delete(pos, pos + node.nodeSize);
}

/** Into a note only words can be put, in one line. */
function pastesWords(view: EditorView, text: string): boolean {
  if (noteAround(view.state) === null) return false;
  view.dispatch(view.state.tr.insertText(text.replaceAll(/\s+/gu, ' ').trim()).scrollIntoView());
  return true;
}

/** In a note three dashes are three dashes: no rule makes another block of them. */
function typesPlain(view: EditorView, typed: () => Transaction): boolean {
  if (noteAround(view.state) === null) return false;
  view.dispatch(typed());
  return true;
}

/** Typed while a number is selected, words stand after it: a note is not lost to a letter. */
function typesAfter(view: EditorView, text: string): boolean {
  const note = selectedNote(view.state);
  if (note === null) return false;
  const end = note.pos + note.node.nodeSize;
  const tr = view.state.tr.insertText(text, end);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + text.length)).scrollIntoView());
  return true;
}
