import { type Language, localeOf } from './language.ts';

function joining(language: Language): Intl.ListFormat {
  return new Intl.ListFormat(localeOf[language], { type: 'conjunction' });
}

const lists: Record<Language, Intl.ListFormat> = { it: joining('it'), en: joining('en') };

/** "Elena, Ivo e Nadia", "Elena, Ivo and Nadia" */
export function joinWords(words: readonly string[], language: Language): string {
  return lists[language].format(words);
}
