import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Placeholder } from '@tiptap/extensions';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { fragmentName } from '../../../shared/text/content.ts';
import { Image } from '../../../shared/text/image.ts';
import { textExtensions } from '../../../shared/text/schema.ts';
import type { BesideText } from '../page/beside/besideText.ts';
import { AuthorMarks } from './authors/authorMarks.ts';
import { Carets } from './carets.ts';
import { Finding } from './find/finding.ts';
import type { ImageWords } from './image/imageView.ts';
import { ImageWriting } from './image/imageWriting.ts';
import { KeepCaret } from './keepCaret.ts';
import { LinkTyping } from './linkTyping.ts';
import { Mentioning } from './mention/mentioning.ts';
import type { MentionList } from './mention/mentionList.ts';
import { NoteKeys } from './note/noteKeys.ts';
import type { NoteWords } from './note/noteView.ts';
import { NoteWriting } from './note/noteWriting.ts';
import { OwnTexts } from './ownTexts.ts';
import { PassageMarks } from './passages/passageMarks.ts';
import { OwnTableEditing } from './table/ownTableEditing.ts';
import { TableKeys } from './table/tableKeys.ts';
import { WritingKeys } from './writingKeys.ts';

type Bound = {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly beside: BesideText;
  /** Asked again at every drawing: the language of the page may change under it. */
  readonly placeholder: () => string;
  /** Where the text's own files are found. */
  readonly address: (file: string) => string;
  readonly imageWords: ImageWords;
  readonly onImages: (files: readonly File[]) => void;
  readonly onOtherFiles: () => void;
  readonly onDescribe: () => void;
  readonly onLink: () => void;
  readonly onFind: () => void;
  readonly mentions: MentionList;
  readonly noteWords: NoteWords;
  readonly onNote: (title: string) => void;
};

function imageWriting({ address, imageWords, onImages, onOtherFiles, onDescribe }: Bound) {
  return ImageWriting.configure({ address, words: imageWords, onImages, onOtherFiles, onDescribe });
}

/**
 * The schema of every text, and what writing together adds to it: behaviour, never nodes or marks.
 * Undo belongs to the shared text and takes back one's own edits only.
 */
export function editorExtensions(bound: Bound): Extensions {
  const { doc, provider, beside, placeholder, onLink, onFind, mentions, noteWords, onNote } = bound;
  return [
    ...textExtensions.map((one) => (one.name === Image.name ? imageWriting(bound) : one)),
    // The provider tells UniqueID to wait for the server before it gives ids to blocks without one.
    Collaboration.configure({ document: doc, field: fragmentName, provider }),
    OwnTexts.configure({ doc }),
    KeepCaret,
    AuthorMarks.configure({ doc }),
    PassageMarks.configure({ doc, beside }),
    Carets.configure({ awareness: provider.awareness }),
    Placeholder.configure({ placeholder: ({ editor }) => (editor.isEmpty ? placeholder() : '') }),
    WritingKeys.configure({ onLink }),
    LinkTyping,
    TableKeys,
    OwnTableEditing,
    NoteKeys,
    NoteWriting.configure({ words: noteWords, onOpen: onNote }),
    Mentioning.configure({ list: mentions }),
    Finding.configure({ onFind }),
  ];
}
