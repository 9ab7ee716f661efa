/** From where to where a word stands in a text. */
export type Word = { readonly from: number; readonly to: number };

const word = /[\p{L}\p{M}\p{N}]+/gu;
const unit = /[\p{L}\p{M}\p{N}]/u;

export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(word), (found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** Whether a word, or a part of one, stands at a place. */
export function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Most of a text; the rest asks the tables of Unicode.
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return unit.test(text.charAt(at));
}

/** Letters and digits in a part of a text. */
export function lettersIn(text: string, from = 0, length = text.length): number {
  let letters = 0;
  for (let at = from; at < from + length; at++) if (isWordUnit(text, at)) letters++;
  return letters;
}
