import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import type { TextNode } from '../../../shared/text/content.ts';

/** What the page around it may ask of the editor. */
export type EditorHandle = {
  /** Puts the caret where the element begins, without scrolling. */
  readonly caretTo: (element: HTMLElement) => void;
  readonly focus: () => void;
  /** A caret that is not in sight goes to the middle of what one sees. */
  readonly focusHere: () => void;
  readonly blur: () => void;
  /** Shows the names on all carets for a moment. */
  readonly showNames: () => void;
  readonly content: () => TextNode;
};

const namesShown = 4000;

export function editorHandle(editor: Editor): EditorHandle {
  return {
    caretTo: (element) => {
      const at = editor.view.posAtDOM(element, 0);
      editor.chain().setTextSelection(at).focus(null, { scrollIntoView: false }).run();
    },
    focus: () => editor.commands.focus(),
    focusHere: () => {
      if (!caretInSight(editor.view)) putCaretInSight(editor);
      editor.commands.focus();
    },
    blur: () => editor.commands.blur(),
    showNames: () => {
      const { classList } = editor.view.dom;
      classList.add('names');
      setTimeout(() => classList.remove('names'), namesShown);
    },
    content: () => editor.getJSON() as TextNode,
  };
}

function caretInSight(view: EditorView): boolean {
  const { top, bottom } = view.coordsAtPos(view.state.selection.head);
  return bottom > 0 && top < window.innerHeight;
}

function putCaretInSight(editor: Editor): void {
  const box = editor.view.dom.getBoundingClientRect();
  const top = (Math.max(box.top, 0) + Math.min(box.bottom, window.innerHeight)) / 2;
  const at = editor.view.posAtCoords({ left: (box.left + box.right) / 2, top });
  if (at) editor.commands.setTextSelection(at.pos);
}
