import { Extension } from '@tiptap/core';
import type * as Y from 'yjs';
import { elementsMadeIn, giveOwnTexts } from '../../../shared/text/ownText.ts';

/** Every block that is made on this page can be written in by several from its first word on. */
export const OwnTexts = Extension.create<{ readonly doc: Y.Doc | null }, { readonly stop: () => void }>({
  name: 'ownTexts',
  addOptions: () => ({ doc: null }),
  addStorage: () => ({ stop: () => {} }),
  onBeforeCreate() {
    const { doc } = this.options;
    const give = (transaction: Y.Transaction) => {
      if (!transaction.local) return;
      const made = elementsMadeIn(transaction);
      // In the same turn as the block, and no part of what an undo takes back.
      if (made.length > 0) transaction.doc.transact(() => giveOwnTexts(made), OwnTexts);
    };
    doc?.on('afterTransaction', give);
    this.storage = { stop: () => doc?.off('afterTransaction', give) };
  },
  onDestroy() {
    this.storage.stop();
  },
});
