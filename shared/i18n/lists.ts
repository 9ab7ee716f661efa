const italian = new Intl.ListFormat('it-IT', { type: 'conjunction' });

/** "Elena, Ivo e Nadia" */
export function joinWords(words: readonly string[]): string {
  return italian.format(words);
}
