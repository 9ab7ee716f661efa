import type * as Y from 'yjs';
import { type Anchor, anchorLimits } from '../anchor.ts';
import { beginOf, endOf, firstReaching, type LinePart, partsBetween, wordsOf } from './lineWords.ts';
import { readDoc } from './readDoc.ts';
import { encodeRelative, relativeAt } from './relativePlace.ts';
import type { Line } from './textReading.ts';

/**
 * The anchor for the passage between two positions of the content; white space at its ends is left out. Null
 * where no words stand, and for more words than an anchor keeps: of a longer passage it would keep a part, and
 * what is said of the whole would stand beside that part.
 */
export function anchorAt(doc: Y.Doc, from: number, to: number): Anchor | null {
  const parts = partsBetween(readDoc(doc), from, to);
  const quote = wordsOf(parts);
  return quote.length > anchorLimits.quote ? null : anchorOf(doc, parts, quote);
}

/**
 * The anchor for the block of words around a position: of a note, the paragraph that it belongs to. Null for a
 * block without words. What is longer than an anchor's words is named by its beginning.
 */
export function anchorOfBlock(doc: Y.Doc, pos: number): Anchor | null {
  const { body } = readDoc(doc);
  const line = body[firstReaching(body, pos - 1)];
  if (!line || pos < line.from) return null;
  const parts = partsBetween({ body: [line], apart: [], size: 0 }, line.from, line.to);
  const shortened = parts.map((part) => ({ ...part, end: endWithin(part) }));
  return anchorOf(doc, shortened, wordsOf(shortened));
}

function endWithin({ line, start, end }: LinePart): number {
  const limit = start + anchorLimits.quote;
  if (end <= limit) return end;
  return start + well(line.words.slice(start, limit), 'end').trimEnd().length;
}

function anchorOf(doc: Y.Doc, parts: readonly LinePart[], quote: string): Anchor | null {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  const from = relativeAt(doc, beginOf(first.line, first.start), 'next');
  const to = relativeAt(doc, endOf(last.line, last.end), 'previous');
  if (from === null || to === null) return null;
  return {
    from: encodeRelative(from),
    to: encodeRelative(to),
    quote,
    before: wordsBefore(first.line, first.start),
    after: wordsAfter(last.line, last.end),
    block: first.line.block,
  };
}

export function wordsBefore({ words }: Line, at: number): string {
  return well(words.slice(Math.max(0, at - anchorLimits.context), at), 'start');
}

export function wordsAfter({ words }: Line, at: number): string {
  return well(words.slice(at, at + anchorLimits.context), 'end');
}

/** Without half a letter where the words were cut. */
function well(words: string, side: 'start' | 'end'): string {
  return words.replace(side === 'start' ? /^[\uDC00-\uDFFF]/ : /[\uD800-\uDBFF]$/, '');
}
