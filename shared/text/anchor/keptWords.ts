/** How much of a quote some words have kept, in letters of its words. */
export type Kept = {
  /** Of the quote's letters, those whose words are still there, in their order. */
  readonly letters: number;
  readonly ofQuote: number;
  readonly ofWords: number;
};

/** How much of a word must stay at its beginning and end, of the longer of the two, for it to be the same one changed. */
const likeness = 0.6;

/** Words that are so many times as long as what they kept of a quote are no longer what it became. */
const diluted = 2;

/**
 * The words of a quote that are kept in order: those that are there, and in part those of which a few letters
 * were changed («piano» → «piani»). Capitals and punctuation make no other word.
 */
export function keptIn(quote: string, words: string): Kept {
  const was = wordsIn(quote);
  const is = wordsIn(words);
  // So much else stands there that nobody looks for the rest: it might be a whole document.
  if (lengthOf(is) > lengthOf(was) * diluted) return { letters: 0, ofQuote: 0, ofWords: 0 };
  let row = new Array<number>(is.length + 1).fill(0);
  for (const { word } of was) {
    const next = [0];
    for (const [index, other] of is.entries())
      next.push(Math.max(next[index] ?? 0, row[index + 1] ?? 0, (row[index] ?? 0) + alike(word, other.word)));
    row = next;
  }
  const letters = row.at(-1) ?? 0;
  return {
    letters,
    ofQuote: letters / Math.max(1, lengthOf(was)),
    ofWords: letters / Math.max(1, lengthOf(is)),
  };
}

/**
 * Whether words are what a quote became: half of its letters are kept and make up half of the words, or what is left of it is nearly nothing but its words.
 */
export function isBecome({ letters, ofQuote, ofWords }: Kept): boolean {
  return (ofQuote >= 0.5 && ofWords >= 1 / diluted) || (letters >= 15 && ofWords >= 0.9);
}

/** A word, and where it stands. */
export type Word = { readonly word: string; readonly at: number };

/** Words in small letters, and signs that are no punctuation. */
export function wordsIn(words: string): readonly Word[] {
  const found = words.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}\p{P}]/gu);
  return Array.from(found, ({ 0: word, index }) => ({ word: inSmallLetters(word), at: index }));
}

/** As long as it was: «İ» would become two. */
function inSmallLetters(word: string): string {
  const small = word.toLowerCase();
  return small.length === word.length ? small : word;
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { word }) => sum + word.length, 0);
}

/** The letters that two words have in common, if they are one word with a few letters changed. */
export function alike(one: string, other: string): number {
  if (one === other) return one.length;
  const most = Math.min(one.length, other.length);
  const enough = Math.max(one.length, other.length) * likeness;
  if (most < enough) return 0;
  let start = 0;
  while (start < most && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let end = 0;
  const [last, otherLast] = [one.length - 1, other.length - 1];
  while (end < most - start && one.charCodeAt(last - end) === other.charCodeAt(otherLast - end)) end += 1;
  return start + end >= enough ? start + end : 0;
}
