import type * as Y from 'yjs';
import { contentOf, type TextNode } from '../../shared/text/content.ts';
import { onceAFrame } from './onceAFrame.ts';

/** What a reader's page looks at: the text of a Y.Doc now, and a sign when it has changed. */
export type LiveContent = {
  readonly current: () => TextNode;
  readonly subscribe: (changed: () => void) => () => void;
};

/**
 * Reads a text from a Y.Doc without ever writing to it (C3). However many updates arrive, the text is
 * read again at most once a frame.
 */
export function liveContent(doc: Y.Doc): LiveContent {
  let content = contentOf(doc);
  return {
    current: () => content,
    subscribe: (changed) => {
      const reading = onceAFrame(() => {
        content = contentOf(doc);
        changed();
      });
      doc.on('update', reading.soon);
      // Something may have arrived between the first reading and this subscription.
      reading.soon();
      return () => {
        doc.off('update', reading.soon);
        reading.stop();
      };
    },
  };
}
