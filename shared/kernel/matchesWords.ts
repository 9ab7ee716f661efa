/** Does a text hold every word that was asked for, whatever its case, accents and apostrophes? */
export function matchesWords(written: string, asked: string): boolean {
  const text = plain(written);
  return plain(asked)
    .split(' ')
    .every((word) => text.includes(word));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/gu, "'")
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
