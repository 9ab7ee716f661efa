/** What stands where words were erased. */
export const erasedStub = '[dato personale cancellato]';

/** Words that are to be found wherever they stand, however they were typed. */
export type ErasedWords = {
  readonly holds: (text: string) => boolean;
  /** Where they stand, first to last, apart from one another. */
  readonly rangesIn: (text: string) => readonly { readonly from: number; readonly to: number }[];
  /** The text with the stub in their place; the same text where they do not stand in it. */
  readonly maskedIn: (text: string) => string;
};

/**
 * Finds whole words: capital or small letters, accents in one sign or two, and white space of any kind and length
 * between them are the same. A name that is a part of another word is another word.
 */
export function erasedWords(words: readonly string[]): ErasedWords {
  // Longer ones first: of «Anna» and «Anna Prova» the whole name is one place.
  const forms = words.toSorted((one, other) => other.length - one.length).map(formsOf);
  // Without any, nothing is looked for: an empty pattern would stand everywhere.
  const pattern = new RegExp(forms.length === 0 ? '(?!)' : forms.join('|'), 'giu');
  const rangesIn: ErasedWords['rangesIn'] = (text) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ from: index, to: index + found.length }));
  return {
    rangesIn,
    holds: (text) => rangesIn(text).length > 0,
    maskedIn: (text) => text.replace(pattern, erasedStub),
  };
}

const word = '[\\p{L}\\p{M}\\p{N}]';

function formsOf(words: string): string {
  const forms = new Set([words.normalize('NFC'), words.normalize('NFD')]);
  const begins = new RegExp(`^${word}`, 'u').test(words) ? `(?<!${word})` : '';
  const ends = new RegExp(`${word}$`, 'u').test(words) ? `(?!${word})` : '';
  return `${begins}(?:${[...forms].map(patternOf).join('|')})${ends}`;
}

function patternOf(words: string): string {
  return words
    .trim()
    .split(/\s+/u)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('\\s+');
}
