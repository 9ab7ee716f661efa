/** The number of an entry that comes last: the next integer at the top, the next letter under a heading. */
export function nextNumber(heading: string | null, siblings: readonly string[]): string {
  const ranks = siblings.map((number) => rankOf(number.slice(number.lastIndexOf('.') + 1)));
  const next = Math.max(0, ...ranks) + 1;
  return heading === null ? String(next) : `${heading}.${letters(next)}`;
}

/** "7" is 7, "A" is 1, "Z" is 26, "AA" is 27. Anything else does not count. */
function rankOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  if (!/^[A-Z]+$/u.test(text)) return 0;
  return [...text].reduce((rank, letter) => rank * 26 + letter.charCodeAt(0) - 64, 0);
}

function letters(rank: number): string {
  const rest = Math.floor((rank - 1) / 26);
  const last = String.fromCharCode(65 + ((rank - 1) % 26));
  return rest === 0 ? last : letters(rest) + last;
}
