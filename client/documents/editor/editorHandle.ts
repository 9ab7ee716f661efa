import type { Editor } from '@tiptap/core';
import type { TextNode } from '../../../shared/text/content.ts';

/** What the page around it may ask of the editor. */
export type EditorHandle = {
  /** Puts the caret where the element begins, without scrolling. */
  readonly caretTo: (element: HTMLElement) => void;
  readonly focus: () => void;
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
    blur: () => editor.commands.blur(),
    showNames: () => {
      const { classList } = editor.view.dom;
      classList.add('names');
      setTimeout(() => classList.remove('names'), namesShown);
    },
    content: () => editor.getJSON() as TextNode,
  };
}
