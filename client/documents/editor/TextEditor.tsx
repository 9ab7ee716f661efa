import { EditorContent, useEditor } from '@tiptap/react';
import { lazy, Suspense, useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { OutlineItem } from '../../../shared/text/outline.ts';
import { onceAFrame } from '../../text/onceAFrame.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { editorExtensions } from './editorExtensions.ts';
import { type EditorHandle, editorHandle } from './editorHandle.ts';
import { editorOutline } from './editorOutline.ts';
import './editor.css';
import { Toolbar } from './Toolbar.tsx';

/** Asked for at once and not when it is opened: without a network there would be no way to get it. */
const linkDialog = import('./LinkDialog.tsx');
const LinkDialog = lazy(async () => ({ default: (await linkDialog).LinkDialog }));

type Props = {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** What the text is called, for screen readers. */
  readonly label: string;
  readonly onOutline: (items: readonly OutlineItem[]) => void;
  /** Given once the editor stands, taken back when it goes. */
  readonly onHandle: (handle: EditorHandle | null) => void;
  /** False once the text has come to an end on this page: what is written now would be lost. */
  readonly open: boolean;
};

/** The dialog takes a moment to go, in milliseconds. */
const dialogGone = 60;

/** Room for the bars that cover the text above and below, in pixels, when the caret is brought into view. */
const covered = { top: 120, right: 0, bottom: 80, left: 0 };

/**
 * The text as those write it who may. It writes into the Y.Doc by merely standing there, so it must never
 * be mounted for a reader (C3), nor before the text has come. For another Y.Doc it is mounted anew.
 */
export function TextEditor({ doc, provider, label, onOutline, onHandle, open }: Props) {
  const { t } = useTranslation();
  const hint = useId();
  const [linking, setLinking] = useState(false);
  // Built once: each time these change, the editor would be built again under the writer's hands.
  const [extensions] = useState(() =>
    editorExtensions({
      doc,
      provider,
      placeholder: t(($) => $.editor.page.placeholder),
      onLink: () => setLinking(true),
    }),
  );
  const editorProps = useMemo(
    () => ({
      scrollMargin: covered,
      scrollThreshold: covered,
      attributes: {
        class: 'prose',
        role: 'textbox',
        lang: 'it',
        spellcheck: 'true',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': hint,
      },
    }),
    [label, hint],
  );
  const editor = useEditor({ extensions, editorProps, injectCSS: false });

  useEffect(() => {
    const tellOutline = onceAFrame(() => onOutline(editorOutline(editor.state.doc)));
    const stand = () => {
      onHandle(editorHandle(editor));
      tellOutline.soon();
    };
    editor.on('create', stand).on('update', tellOutline.soon);
    if (editor.isInitialized) stand();
    return () => {
      tellOutline.stop();
      onHandle(null);
      editor.off('create', stand).off('update', tellOutline.soon);
    };
  }, [editor, onOutline, onHandle]);

  const closeLink = () => {
    setLinking(false);
    // Once the dialog has let go of the focus, which otherwise would fall on nothing.
    setTimeout(() => editor.commands.focus(), dialogGone);
  };
  useEffect(() => editor.setEditable(open, false), [editor, open]);

  return (
    <>
      {open && (
        <Toolbar editor={editor} onLink={() => setLinking(true)} onDone={() => editor.commands.blur()} />
      )}
      <EditorContent editor={editor} className="page" />
      <VisuallyHidden>
        <span id={hint}>{t(($) => $.editor.page.leaveHint)}</span>
      </VisuallyHidden>
      {linking && (
        <Suspense>
          <LinkDialog editor={editor} onClose={closeLink} />
        </Suspense>
      )}
    </>
  );
}
