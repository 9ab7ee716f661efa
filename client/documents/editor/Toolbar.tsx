import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { blockStyleOf } from './blockStyle.ts';
import { StylePicker } from './StylePicker.tsx';
import { keepFocus, Tool } from './Tool.tsx';
import { useRovingFocus } from './useRovingFocus.ts';

type Props = {
  readonly editor: Editor;
  readonly onLink: () => void;
  /** Back to reading: on the phone it puts the keyboard away. */
  readonly onDone: () => void;
};

/** What can be done to the words under the caret. */
export function Toolbar({ editor, onLink, onDone }: Props) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(bar);
  const now = useEditorState({ editor, selector: ({ editor: current }) => stateOf(current) });
  const act = () => editor.chain().focus();

  return (
    <div
      ref={bar}
      className="toolbar"
      role="toolbar"
      aria-label={t(($) => $.editor.toolbar.label)}
      {...roving}
    >
      <div className="tools-scroll">
        <StylePicker editor={editor} style={now.style} />
        <span className="v" />
        <Tool
          name={t(($) => $.editor.toolbar.bold)}
          keys="B"
          pressed={now.bold}
          run={() => act().toggleBold().run()}
        >
          <b>{t(($) => $.editor.toolbar.boldSign)}</b>
        </Tool>
        <Tool
          name={t(($) => $.editor.toolbar.italic)}
          keys="I"
          pressed={now.italic}
          run={() => act().toggleItalic().run()}
        >
          <em>{t(($) => $.editor.toolbar.italicSign)}</em>
        </Tool>
        <span className="v" />
        <Tool
          name={t(($) => $.editor.toolbar.bulletList)}
          keys="Shift 8"
          pressed={now.bulletList}
          run={() => act().toggleBulletList().run()}
        >
          <Icon name="ul" />
        </Tool>
        <Tool
          name={t(($) => $.editor.toolbar.orderedList)}
          keys="Shift 7"
          pressed={now.orderedList}
          run={() => act().toggleOrderedList().run()}
        >
          <Icon name="ol" />
        </Tool>
        <Tool
          name={t(($) => $.editor.toolbar.quote)}
          keys="Shift B"
          pressed={now.quote}
          run={() => act().toggleBlockquote().run()}
        >
          <i className="i i-quote" aria-hidden="true" />
        </Tool>
        <span className="v" />
        <Tool name={t(($) => $.editor.toolbar.link)} keys="Shift K" pressed={now.link} run={onLink}>
          <Icon name="link" />
        </Tool>
        <span className="grow" />
        <Tool
          name={t(($) => $.editor.toolbar.undo)}
          keys="Z"
          unavailable={!now.canUndo}
          run={() => act().undo().run()}
        >
          <Icon name="undo" />
        </Tool>
        <Tool
          name={t(($) => $.editor.toolbar.redo)}
          keys="Shift Z"
          unavailable={!now.canRedo}
          run={() => act().redo().run()}
        >
          <Icon name="redo" />
        </Tool>
      </div>
      <button
        type="button"
        className="tb wide done"
        data-tool=""
        tabIndex={-1}
        aria-label={t(($) => $.editor.toolbar.doneLabel)}
        onMouseDown={keepFocus}
        onClick={onDone}
      >
        {t(($) => $.editor.toolbar.done)}
      </button>
    </div>
  );
}

function stateOf(editor: Editor) {
  return {
    style: blockStyleOf(editor),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    link: editor.isActive('link'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}
