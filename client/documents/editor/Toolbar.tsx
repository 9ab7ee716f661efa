import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Fragment, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import type { BesideText } from '../page/beside/besideText.ts';
import { ImageTools } from './image/ImageTools.tsx';
import type { ImageAsk } from './image/useImageForm.ts';
import { PassageTools } from './passages/PassageTools.tsx';
import { StylePicker } from './StylePicker.tsx';
import { keepFocus, Tool } from './Tool.tsx';
import { TableTools } from './table/TableTools.tsx';
import { toolbarState } from './toolbarState.ts';
import { toolGroups } from './toolGroups.tsx';
import { useRovingFocus } from './useRovingFocus.ts';

type Props = {
  readonly editor: Editor;
  readonly beside: BesideText;
  readonly onLink: () => void;
  readonly onFind: () => void;
  /** Null where only words are written. */
  readonly onImage: ((ask: ImageAsk) => void) | null;
  /** Back to reading: on the phone it puts the keyboard away. */
  readonly onDone: () => void;
};

/** What can be done to the words under the caret. */
export function Toolbar({ editor, beside, onLink, onFind, onImage, onDone }: Props) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(bar, () => editor.commands.focus(null, { scrollIntoView: false }));
  const now = useEditorState({ editor, selector: ({ editor: current }) => toolbarState(current) });
  const asks = { onLink, onImage: onImage && (() => onImage({ kind: 'put', file: null })) };
  const signs = { bold: t(($) => $.editor.toolbar.boldSign), italic: t(($) => $.editor.toolbar.italicSign) };

  return (
    <div className="writing-bars">
      <div
        ref={bar}
        className="toolbar"
        role="toolbar"
        aria-label={t(($) => $.editor.toolbar.label)}
        {...roving}
      >
        <div className="tools-scroll">
          <StylePicker editor={editor} style={now.style} />
          {toolGroups(editor, now, signs, asks).map((group) => (
            <Fragment key={group[0]?.name}>
              <span className="v" />
              {group.map(({ name, face, ...tool }) => (
                <Tool key={name} name={t(($) => $.editor.toolbar[name])} {...tool}>
                  {face}
                </Tool>
              ))}
            </Fragment>
          ))}
          <span className="grow" />
          <Tool name={t(($) => $.editor.toolbar.find)} keys="F" run={onFind}>
            <Icon name="search" />
          </Tool>
          <History editor={editor} canUndo={now.canUndo} canRedo={now.canRedo} />
          {onImage && <PassageTools beside={beside} />}
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
      {now.image && onImage && <ImageTools editor={editor} onImage={onImage} />}
      {now.table !== 'none' && (
        <TableTools editor={editor} ragged={now.table === 'ragged'} headerRow={now.headerRow} />
      )}
    </div>
  );
}

type HistoryProps = { readonly editor: Editor; readonly canUndo: boolean; readonly canRedo: boolean };

/** Only one's own changes are taken back. */
function History({ editor, canUndo, canRedo }: HistoryProps) {
  const { t } = useTranslation();
  const act = () => editor.chain().focus();
  return (
    <>
      <Tool
        name={t(($) => $.editor.toolbar.undo)}
        keys="Z"
        unavailable={!canUndo}
        run={() => act().undo().run()}
      >
        <Icon name="undo" />
      </Tool>
      <Tool
        name={t(($) => $.editor.toolbar.redo)}
        keys="Shift Z"
        unavailable={!canRedo}
        run={() => act().redo().run()}
      >
        <Icon name="redo" />
      </Tool>
    </>
  );
}
