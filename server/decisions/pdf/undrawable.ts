import { byNumber } from './typstWords.ts';

/**
 * A source in which the signs that no font could draw are written by their numbers, or null when what the compiler
 * says is about something else. Outside of ASCII a source holds nothing but words, so a sign stands only in them.
 */
export function withoutUndrawable(source: string, said: string): string | null {
  const signs = new Set([...said.matchAll(undrawn)].flatMap(([, quoted = '']) => signsIn(quoted)));
  if (signs.size === 0) return null;
  return [...source].map((sign) => (signs.has(sign) ? byNumber(sign) : sign)).join('');
}

/** As the compiler quotes them, in the plain form of an error or in that of a list of errors. */
const undrawn = /the text `\\?"(.{1,200}?)\\?"` could not be displayed/gu;

function signsIn(quoted: string): readonly string[] {
  const plain = quoted.replace(/\\+u\{([0-9a-f]{1,6})\}/gu, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return [...plain].filter((sign) => sign > '\u007F');
}

/** The last resort: only letters that every font of ours has. */
export function inPlainLetters(source: string): string {
  return [...source]
    .map((sign) => (sign <= '\u017F' || '–—‘’“”•…€'.includes(sign) ? sign : byNumber(sign)))
    .join('');
}
