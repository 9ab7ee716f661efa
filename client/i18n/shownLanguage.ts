import { useTranslation } from 'react-i18next';
import { defaultLanguage, isLanguage, type Language } from '../../shared/i18n/language.ts';
import { i18n } from './i18n.ts';

/** The language that the page speaks now. */
export function shownLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : defaultLanguage;
}

/** The same for a component, which is drawn again when it changes. */
export function useLanguage(): Language {
  useTranslation();
  return shownLanguage();
}

/** Adds the words of every page behind the door to those of the door. */
export async function loadItalian(): Promise<void> {
  const { it } = await import('../../shared/i18n/it.ts');
  i18n.addResourceBundle('it', 'translation', it, true, true);
}

/** The last one asked for: an earlier one whose words come late is not shown any more. */
let wanted: Language = defaultLanguage;

/** Makes the page speak this language. English comes as a script of its own; rejects when it does not come. */
export async function showLanguage(language: Language): Promise<void> {
  wanted = language;
  if (language === shownLanguage()) return;
  if (language === 'en' && !i18n.hasResourceBundle('en', 'translation')) {
    const { en } = await import('../../shared/i18n/en.ts');
    i18n.addResourceBundle('en', 'translation', en);
  }
  if (wanted !== language) return;
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}
