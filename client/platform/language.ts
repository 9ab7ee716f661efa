import { isLanguage, type Language, preferredLanguage } from '../../shared/i18n/language.ts';
import { showLanguage } from '../i18n/shownLanguage.ts';
import { laterScript } from './laterScript.ts';
import { recall, remember } from './memory.ts';

const key = 'corale.language';

/** What somebody chose in this browser; null where nobody did. */
export function rememberedLanguage(): Language | null {
  const kept = recall(key);
  return isLanguage(kept) ? kept : null;
}

/** For whoever is not signed in: the choice kept in this browser, otherwise what the browser prefers. */
export function visitorLanguage(): Language {
  return rememberedLanguage() ?? preferredLanguage(navigator.languages);
}

/** Somebody chooses: the page speaks it, and this browser remembers. Throws a Refusal when its words do not come. */
export async function chooseLanguage(language: Language): Promise<void> {
  await laterScript(() => showLanguage(language));
  remember(key, language);
}
