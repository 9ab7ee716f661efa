import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { imageAddress } from '../../../shared/documents/files.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { OutlineItem } from '../../../shared/text/outline.ts';
import { onceAFrame } from '../../text/onceAFrame.ts';
import { announce } from '../../ui/announce.ts';
import type { BesideText } from '../page/beside/besideText.ts';
import { editorExtensions } from './editorExtensions.ts';
import { type EditorHandle, editorHandle } from './editorHandle.ts';
import { editorOutline } from './editorOutline.ts';
import type { MentionList } from './mention/mentionList.ts';
import { pasting } from './paste/pasting.ts';

/** What an editor is bound to, for as long as it stands. */
export type BoundText = {
  readonly document: DocumentId;
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** What the text is called, for screen readers. */
  readonly label: string;
  /** What stands there before the first word. */
  readonly placeholder?: string;
  readonly onOutline: (items: readonly OutlineItem[]) => void;
  /** Given once the editor stands, taken back when it goes. */
  readonly onHandle: (handle: EditorHandle | null) => void;
  /** False once the text has come to an end on this page: what is written now would be lost. */
  readonly open: boolean;
  /** Where the text meets what stands beside it. */
  readonly beside: BesideText;
};

/** Room for the bars that cover the text above and below, in pixels, when the caret is brought into view. */
const covered = { top: 150, right: 0, bottom: 130, left: 0 };

/** What the editor asks of what stands around it. */
export type EditorPorts = {
  readonly onLink: () => void;
  readonly onFind: () => void;
  readonly onImages: (files: readonly File[]) => void;
  readonly onDescribe: () => void;
  readonly mentions: MentionList;
};

/** An editor over a shared text. `hint` is the id of the element that says how to leave it. */
export function useTextEditor(text: BoundText, hint: string, ports: EditorPorts): Editor {
  const { document, doc, provider, label, onOutline, onHandle, open, beside } = text;
  const { i18n } = useTranslation();
  // Built once: each time these change, the editor would be built again under the writer's hands.
  const [extensions] = useState(() =>
    editorExtensions({
      doc,
      provider,
      beside,
      placeholder: () => text.placeholder ?? i18n.t(($) => $.editor.page.placeholder),
      noteWords: {
        title: (number) => i18n.t(($) => $.editor.note.title, { number }),
        hint: () => i18n.t(($) => $.editor.note.hint),
      },
      onNote: announce,
      address: (file) => imageAddress(document, file),
      imageWords: { undescribed: () => i18n.t(($) => $.images.undescribed) },
      onOtherFiles: () => announce(i18n.t(($) => $.images.noFiles)),
      ...ports,
    }),
  );
  const editorProps = useMemo(
    () => ({
      scrollMargin: covered,
      scrollThreshold: covered,
      attributes: attributesOf(label, hint),
      ...pasting(imageAddress(document, ''), (count) =>
        announce(i18n.t(($) => $.editor.paste.images, { count })),
      ),
    }),
    [document, label, hint, i18n],
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

  useEffect(() => editor.setEditable(open, false), [editor, open]);
  return editor;
}

function attributesOf(label: string, hint: string): Record<string, string> {
  return {
    class: 'prose',
    role: 'textbox',
    lang: 'it',
    spellcheck: 'true',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-describedby': hint,
  };
}
