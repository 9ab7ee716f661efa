/**
 * The words that somebody looks for, as a regular expression. What is typed without an accent is found with
 * and without it, because on many keyboards capitals have none; what is typed with one is meant with it.
 */
export function findPattern(words: string): string {
  return [...words.normalize('NFC')].map(patternOf).join('');
}

function patternOf(char: string): string {
  if (/\s/u.test(char)) return '\\s+';
  if (/['’‘]/u.test(char)) return "['’‘]";
  if (/["“”«»]/u.test(char)) return '["“”«»]';
  const [base = '', ...accents] = [...char.normalize('NFD')];
  if (accents.length > 0) return `(?:${char}|${base}${accents.join('')})`;
  if (/\p{L}/u.test(char)) return `[${char}${withAccents.get(char) ?? ''}]\\p{M}*`;
  return char.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
}

/** Each letter of the Latin alphabet with all its accented forms. */
const withAccents = new Map<string, string>();
for (let code = 0xc0; code <= 0x24f; code++) {
  const letter = String.fromCodePoint(code);
  const [base = '', accent] = [...letter.normalize('NFD')];
  if (accent !== undefined) withAccents.set(base, (withAccents.get(base) ?? '') + letter);
}
