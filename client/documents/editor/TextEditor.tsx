import { EditorContent } from '@tiptap/react';
import { lazy, Suspense, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownAuthors } from '../../text/authors/shownAuthors.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { showAuthors } from './authors/authorMarks.ts';
import { FindBar } from './find/FindBar.tsx';
import type { ImageAsk } from './image/useImageForm.ts';
import { askMentionable } from './mention/askMentionable.ts';
import { MentionMenu } from './mention/MentionMenu.tsx';
import { MentionList } from './mention/mentionList.ts';
import { useWriteSurface } from './passages/useWriteSurface.ts';
import './editor.css';
import { Toolbar } from './Toolbar.tsx';
import { type BoundText, useTextEditor } from './useTextEditor.ts';

/** Asked for at once and not when it is opened: without a network there would be no way to get it. */
const linkDialog = import('./LinkDialog.tsx');
const LinkDialog = lazy(async () => ({ default: (await linkDialog).LinkDialog }));
const imageDialog = import('./image/ImageDialog.tsx');
const ImageDialog = lazy(async () => ({ default: (await imageDialog).ImageDialog }));

/** The dialog takes a moment to go, in milliseconds. */
const dialogGone = 60;

type TextEditorProps = BoundText & {
  readonly authors: ShownAuthors | null;
  /** Without files and names from the register: where guests write. */
  readonly wordsOnly?: boolean;
};

const nobodyToMention = async () => [];

/**
 * The text as those write it who may. It writes into the Y.Doc by merely standing there, so it must never
 * be mounted for a reader (C3), nor before the text has come. For another Y.Doc it is mounted anew.
 */
export function TextEditor({ authors, wordsOnly = false, ...text }: TextEditorProps) {
  const { t } = useTranslation();
  const hint = useId();
  const [linking, setLinking] = useState(false);
  const [finding, setFinding] = useState(false);
  const [images, setImages] = useState<readonly ImageAsk[]>([]);
  const [mentions] = useState(() => new MentionList(wordsOnly ? nobodyToMention : askMentionable));
  const openLink = () => setLinking(true);
  const openFind = () => setFinding(true);
  const askFor = (...asks: readonly ImageAsk[]) =>
    setImages((waiting) => (wordsOnly ? waiting : [...waiting, ...asks]));
  const editor = useTextEditor(text, hint, {
    onLink: openLink,
    onFind: openFind,
    onImages: (files) => askFor(...files.map((file) => ({ kind: 'put', file }) as const)),
    onDescribe: () => askFor({ kind: 'describe' }),
    mentions,
  });
  useEffect(() => showAuthors(editor.view, authors), [editor, authors]);
  useWriteSurface(editor, text.doc, text.beside);
  const backToText = () => {
    // Once the dialog has let go of the focus, which otherwise would fall on nothing.
    setTimeout(() => {
      if (!editor.isFocused) editor.commands.focus();
    }, dialogGone);
  };

  const closeLink = () => {
    setLinking(false);
    backToText();
  };
  const closeImage = () => {
    setImages((waiting) => waiting.slice(1));
    backToText();
  };
  const [image] = images;

  return (
    <div className="writing-sheet">
      {text.open && (
        <Toolbar
          editor={editor}
          beside={text.beside}
          onLink={openLink}
          onFind={openFind}
          onImage={wordsOnly ? null : askFor}
          onDone={() => editor.commands.blur()}
        />
      )}
      {finding && (
        <FindBar
          editor={editor}
          mayWrite={text.open}
          onClose={() => {
            setFinding(false);
            editor.commands.focus(null, { scrollIntoView: false });
          }}
        />
      )}
      <MentionMenu field={() => editor.view.dom} list={mentions} />
      <EditorContent editor={editor} className="page" />
      <VisuallyHidden>
        <span id={hint}>{t(($) => $.editor.page.leaveHint)}</span>
      </VisuallyHidden>
      {linking && (
        <Suspense>
          <LinkDialog editor={editor} onClose={closeLink} />
        </Suspense>
      )}
      {image && text.open && (
        <Suspense>
          <ImageDialog
            key={images.length}
            document={text.document}
            editor={editor}
            ask={image}
            onClose={closeImage}
          />
        </Suspense>
      )}
    </div>
  );
}
