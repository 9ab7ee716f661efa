const most = 160;

/** So much of a text as fits into a line or two, cut between words. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/\s+\S*$/u, '');
  // Half of a pair would be drawn as a box.
  return `${cut.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
