import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import type * as Y from 'yjs';
import type { BesideText } from '../../page/beside/besideText.ts';
import { chosenPassage } from '../../page/beside/chosenPassage.ts';

/** What the writer has chosen, for whoever speaks of it. Before she was in the text her caret is nowhere. */
export function useWriteSurface(editor: Editor, doc: Y.Doc, beside: BesideText): void {
  useEffect(() => {
    let entered = editor.isFocused;
    const enter = () => {
      entered = true;
      look();
    };
    const look = () => beside.hasChosen.set(entered && !editor.state.selection.empty);
    const chosen = () => (entered ? chosenPassage(doc, editor.state.selection) : null);
    const focus = () => void editor.commands.focus(null, { scrollIntoView: false });
    beside.surface.set({ doc, writing: true, chosen, focus });
    editor.on('focus', enter).on('selectionUpdate', look);
    return () => {
      editor.off('focus', enter).off('selectionUpdate', look);
      beside.hasChosen.set(false);
      beside.surface.set(null);
    };
  }, [editor, doc, beside]);
}
