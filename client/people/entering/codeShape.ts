/** A code has two groups of four letters and digits, as the mail shows it: "K7QF 2MXP". */
const group = 4;
const length = 2 * group;

/** The letters and digits of a code, in upper case; blanks, hyphens and whatever else came along are left out. */
export function bareCode(text: string): string {
  return lettersAndDigits(text).slice(0, length);
}

export function isWholeCode(text: string): boolean {
  return lettersAndDigits(text).length === length;
}

/** What the field shows after somebody has typed or pasted, and where the caret belongs then. */
export function codeShape(text: string, caret: number): { readonly shown: string; readonly caret: number } {
  const shown = spaced(bareCode(text));
  const before = lettersAndDigits(text.slice(0, caret)).length;
  // A caret behind the last letter of the first group stands behind the blank only if something follows there.
  const blank = before > group ? 1 : 0;
  return { shown, caret: Math.min(before + blank, shown.length) };
}

function spaced(code: string): string {
  return code.length > group ? `${code.slice(0, group)} ${code.slice(group)}` : code;
}

function lettersAndDigits(text: string): string {
  return text.replace(/[^A-Za-z0-9]/gu, '').toUpperCase();
}
