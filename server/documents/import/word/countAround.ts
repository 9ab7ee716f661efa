import type { NotCarriedList } from '../notCarriedList.ts';
import type { WordFile } from './wordFile.ts';
import { elementsOf, wordsInside } from './xmlElement.ts';

/** Counts what stands beside the text: comments, and what is repeated on every page. */
export function countAround({ comments, headersAndFooters }: WordFile, lost: NotCarriedList): void {
  for (const comment of elementsOf(comments ?? undefined)) {
    if (comment.name === 'w:comment') lost.add('comment', wordsInside(comment));
  }
  const words = headersAndFooters.map((part) => wordsInside(part).trim());
  // First pages and even ones often repeat the same words; page numbers alone are missed by nobody.
  for (const one of new Set(words)) if (/\p{L}/u.test(one)) lost.add('header_footer', one);
}
