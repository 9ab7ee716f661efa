import * as Y from 'yjs';
import type { MemberId } from '../../../shared/kernel/ids.ts';
import type { WordAuthors } from './wordAuthors.ts';
import { isWordUnit } from './words.ts';

/** How many of a text's words each member wrote, those with most first; null for those of nobody known. */
export type WordsBy = readonly (readonly [member: MemberId | null, words: number])[];

/** A word is whose its first letter is. */
export function wordsBy(doc: Y.Doc, authors: WordAuthors): WordsBy {
  const counts = new Map<MemberId | null, number>();
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue;
      const text = wordsIn(struct);
      for (let at = 0; at < text.length; at++) {
        if (!isWordUnit(text, at) || follows(struct, text, at)) continue;
        const { client, clock } = struct.id;
        const [said] = authors.saidIn([{ client, clock: clock + at, length: 1 }]);
        const member = authors.members[said?.author ?? -1] ?? null;
        counts.set(member, (counts.get(member) ?? 0) + 1);
      }
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

/** What stands of an item as words; an attribute is none. */
function wordsIn({ deleted, content, parentSub }: Y.Item): string {
  return !deleted && parentSub === null && content instanceof Y.ContentString ? content.str : '';
}

/** The letter before an item, past what was deleted and the edges of marks. */
function letterBefore(item: Y.Item): string {
  let left = item.left;
  while (left !== null && (left.deleted || left.content instanceof Y.ContentFormat)) left = left.left;
  return left === null ? '' : wordsIn(left).slice(-1);
}

/** Whether what stands here goes on with a word. */
function follows(item: Y.Item, text: string, at: number): boolean {
  return at === 0 ? isWordUnit(letterBefore(item), 0) : isWordUnit(text, at - 1);
}
