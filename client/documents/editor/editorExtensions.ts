import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Placeholder } from '@tiptap/extensions';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { fragmentName } from '../../../shared/text/content.ts';
import { textExtensions } from '../../../shared/text/schema.ts';
import { Carets } from './carets.ts';
import { KeepCaret } from './keepCaret.ts';
import { WritingKeys } from './writingKeys.ts';

type Bound = {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Asked again at every drawing: the language of the page may change under it. */
  readonly placeholder: () => string;
  readonly onLink: () => void;
};

/**
 * The schema of every text, and what writing together adds to it: behaviour, never nodes or marks.
 * Undo belongs to the shared text and takes back one's own edits only.
 */
export function editorExtensions({ doc, provider, placeholder, onLink }: Bound): Extensions {
  return [
    ...textExtensions,
    // The provider tells UniqueID to wait for the server before it gives ids to blocks without one.
    Collaboration.configure({ document: doc, field: fragmentName, provider }),
    KeepCaret,
    Carets.configure({ awareness: provider.awareness }),
    Placeholder.configure({ placeholder: ({ editor }) => (editor.isEmpty ? placeholder() : '') }),
    WritingKeys.configure({ onLink }),
  ];
}
