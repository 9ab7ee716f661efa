import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/** What the sync plugin keeps of the selection while a change of somebody else comes in. */
type KeptSelection = {
  readonly type: string;
  readonly anchor: Y.RelativePosition | null;
  readonly head: Y.RelativePosition | null;
  readonly absAnchor: number;
  readonly absHead: number;
};

/**
 * Keeps the caret between its two letters when somebody else writes before it in the same block.
 *
 * y-tiptap 3.0.9 takes any change of a block's words for a sign that the block was moved, looks for it by
 * its attributes, finds it by its id, and puts the caret back at its old number of characters: each letter
 * that somebody types before it moves it one letter back. Where the shared text itself says that the caret
 * is still in its block, that is where it stays.
 */
export const KeepCaret = Extension.create({
  name: 'keepCaret',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('keepCaret'),
        appendTransaction: (transactions, before, after) => {
          const sync = transactions
            .map((tr) => tr.getMeta(ySyncPluginKey))
            .find((meta) => meta?.isChangeOrigin);
          return sync === undefined ? null : corrected(before, after)?.setMeta(ySyncPluginKey, sync);
        },
      }),
    ];
  },
});

function corrected(before: EditorState, after: EditorState): Transaction | null {
  const sync = ySyncPluginKey.getState(after);
  const binding: (ProsemirrorBinding & { beforeTransactionSelection: KeptSelection | null }) | null =
    sync?.binding;
  const kept = binding?.beforeTransactionSelection;
  if (!binding || kept?.type !== 'text') return null;
  const place = (relative: Y.RelativePosition | null, absolute: number): number | null => {
    if (relative === null) return null;
    const found = relativePositionToAbsolutePosition(sync.doc, sync.type, relative, binding.mapping);
    return found !== null && inSameBlock(before.doc, absolute, after.doc, found) ? found : null;
  };
  const anchor = place(kept.anchor, kept.absAnchor);
  const head = place(kept.head, kept.absHead);
  if (anchor === null || head === null) return null;
  const { selection } = after;
  if (selection.anchor === anchor && selection.head === head) return null;
  return after.tr.setSelection(TextSelection.create(after.doc, anchor, head));
}

function inSameBlock(before: Node, was: number, after: Node, is: number): boolean {
  const block = blockAt(before, was);
  return block !== null && block === blockAt(after, is);
}

/** The id of the block of words, or of the note, around a position; null where there is none. */
function blockAt(doc: Node, position: number): string | null {
  if (position > doc.content.size) return null;
  const { parent } = doc.resolve(position);
  const id: unknown = parent.inlineContent ? parent.attrs['id'] : null;
  return typeof id === 'string' ? id : null;
}
