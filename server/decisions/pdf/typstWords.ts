/**
 * Somebody's words in a source of Typst. They stand between the quotes of a string and nowhere else: nothing that
 * is written there is ever markup or code, whatever it looks like.
 */
export function words(text: string): string {
  return `#text(${literal(text)});`;
}

/** A string of Typst. What no page can show, or would turn the direction of what is read, is named by its number. */
export function literal(text: string): string {
  const shown = text
    .toWellFormed()
    .replace(/[\n\t\u2028\u2029]/gu, ' ')
    .replace(unseen, byNumber);
  return `"${shown.replace(/["\\]/gu, '\\$&')}"`;
}

/** A sign by its number, in letters that every font has: "[U+4E2D]". */
export function byNumber(sign: string): string {
  return [...sign]
    .map((one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .join('');
}

/** Controls, what turns the direction of reading, places kept for nobody. */
const unseen = /[\p{Cc}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/gu;
