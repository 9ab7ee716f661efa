/** The languages of the interface. Texts of documents have a language of their own. */
export const languages = ['it', 'en'] as const;
export type Language = (typeof languages)[number];

/** For whoever has not chosen: Corale is written for Italian town halls. */
export const defaultLanguage: Language = 'it';

/** Each in itself, so that whoever reads only that one finds it. */
export const languageNames: Record<Language, string> = { it: 'Italiano', en: 'English' };

/** As `Intl` and react-aria want it. */
export const localeOf: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

export function isLanguage(value: unknown): value is Language {
  return value === 'it' || value === 'en';
}

/** The first of these tags, best first, that Corale speaks: "en" for "en-US". */
export function preferredLanguage(tags: readonly string[]): Language {
  const spoken = tags.map((tag) => tag.toLowerCase().split('-', 1)[0]);
  return spoken.find(isLanguage) ?? defaultLanguage;
}
