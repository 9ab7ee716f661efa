import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { contentOf, type TextNode } from '../../../shared/text/content.ts';
import { countWords } from '../../../shared/text/wordCount.ts';

/** So long nobody has to write before the words are counted again, in milliseconds. */
const pause = 1000;

/** How many words a text has: counted when it comes, and in the pauses of whoever writes. */
export function useTextLength(doc: Y.Doc | null, first: TextNode): number {
  const [words, setWords] = useState(() => countWords(first));
  useEffect(() => {
    if (doc === null) return;
    const count = () => setWords(countWords(contentOf(doc)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(count, pause);
    };
    count();
    doc.on('update', later);
    return () => {
      clearTimeout(timer);
      doc.off('update', later);
    };
  }, [doc]);
  return words;
}
