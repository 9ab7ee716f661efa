import { Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { isSafeHref } from '../../../shared/text/safeHref.ts';
import { webAddress } from './webAddress.ts';

const lastWord = new RegExp(`(?:^|\\s)(${webAddress.source})[.,;:!?)]?\\s?$`, 'u');

/**
 * An address becomes a link when its word ends, with a blank or a new line. The place is counted back from
 * the caret: the link extension counts from the beginning of the block, and each note there puts it wrong.
 */
export const LinkTyping = Extension.create({
  name: 'linkTyping',
  addProseMirrorPlugins: () => [new Plugin({ key: new PluginKey('linkTyping'), appendTransaction: linked })],
});

function linked(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const mine = transactions.every((tr) => !tr.getMeta(ySyncPluginKey));
  if (!mine || before.doc.eq(after.doc) || !after.selection.empty) return null;
  const end = endOfWord(after.selection.$head);
  const words = end?.nodeBefore;
  const mark = after.schema.marks['link'];
  if (!end || !words?.isText || !mark || mark.isInSet(words.marks)) return null;
  const [match, address = ''] = lastWord.exec(words.text ?? '') ?? [];
  if (match === undefined || !isSafeHref(address)) return null;
  const from = end.pos - match.length + match.indexOf(address);
  return after.tr.addMark(from, from + address.length, mark.create({ href: address })).removeStoredMark(mark);
}

/** Where a word has just come to its end: before the blank at the caret, or at the end of the block above. */
function endOfWord($head: ResolvedPos): ResolvedPos | null {
  if ($head.parentOffset > 0) return /\s$/u.test($head.nodeBefore?.text ?? '') ? $head : null;
  return $head.depth > 0
    ? (Selection.findFrom($head.doc.resolve($head.before()), -1, true)?.$head ?? null)
    : null;
}
