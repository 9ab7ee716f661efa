/** Line ends as `\n`; page breaks of slides and word processors count as line ends. */
export function oneLineEnd(text: string): string {
  return text.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/gu, '\n');
}

/** Without control characters, which no page shows and no database takes; tab and line end stay. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/gu, '');
}

/** Is there anything to read? Blanks and invisible marks are nothing. */
export function hasWords(text: string): boolean {
  return /[^\s\p{Cf}]/u.test(text);
}
