import { EditorContent } from '@tiptap/react';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import './editor.css';
import { Toolbar } from './Toolbar.tsx';
import { type BoundText, useTextEditor } from './useTextEditor.ts';

/** Asked for at once and not when it is opened: without a network there would be no way to get it. */
const linkDialog = import('./LinkDialog.tsx');
const LinkDialog = lazy(async () => ({ default: (await linkDialog).LinkDialog }));

/** The dialog takes a moment to go, in milliseconds. */
const dialogGone = 60;

/**
 * The text as those write it who may. It writes into the Y.Doc by merely standing there, so it must never
 * be mounted for a reader (C3), nor before the text has come. For another Y.Doc it is mounted anew.
 */
export function TextEditor(text: BoundText) {
  const { t } = useTranslation();
  const hint = useId();
  const [linking, setLinking] = useState(false);
  const openLink = () => setLinking(true);
  const editor = useTextEditor(text, hint, openLink);
  const closeLink = () => {
    setLinking(false);
    // Once the dialog has let go of the focus, which otherwise would fall on nothing.
    setTimeout(() => {
      if (!editor.isFocused) editor.commands.focus();
    }, dialogGone);
  };

  return (
    <>
      {text.open && <Toolbar editor={editor} onLink={openLink} onDone={() => editor.commands.blur()} />}
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
