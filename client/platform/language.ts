import { isLanguage, type Language, preferredLanguage } from '../../shared/i18n/language.ts';
import { showLanguage } from '../i18n/shownLanguage.ts';
import { laterScript } from './laterScript.ts';
import { recall, remember } from './memory.ts';

const browser = 'corale.language';
const door = 'corale.language.door';

/** For whoever is not signed in: the choice kept in this browser, otherwise what the browser prefers. */
export function visitorLanguage(): Language {
  return recalled(browser) ?? preferredLanguage(navigator.languages);
}

/** Somebody chooses: the page speaks it, and this browser remembers. Throws a Refusal when its words do not come. */
export async function chooseLanguage(language: Language): Promise<void> {
  await laterScript(() => showLanguage(language));
  remember(browser, language);
}

/** What was chosen at the door and waits for somebody to come in; null where nothing does. */
export function doorLanguage(): Language | null {
  return recalled(door);
}

/** Kept over the way to an identity provider and back. */
export function keepDoorLanguage(language: Language | null): void {
  remember(door, language);
}

function recalled(key: string): Language | null {
  const kept = recall(key);
  return isLanguage(kept) ? kept : null;
}
