import type { Language } from '../../shared/i18n/language.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { showLanguage } from '../i18n/shownLanguage.ts';
import { type Answer, ask } from '../platform/api.ts';
import { doorLanguage, keepDoorLanguage } from '../platform/language.ts';

/** From now on Corale speaks this language to whoever is signed in, on every device. */
export function storeLanguage(language: Language): Promise<Answer<null>> {
  return ask<null>('PATCH', '/api/session/profile', { language });
}

/**
 * Makes the page speak the language of whoever is signed in. What she has just chosen at the door, before
 * anybody knew her, becomes hers.
 */
export async function inOwnLanguage(session: SessionView): Promise<SessionView> {
  const chosen = doorLanguage();
  const stored = chosen === null || chosen === session.language || (await storeLanguage(chosen)).ok;
  if (stored) keepDoorLanguage(null);
  const language = chosen ?? session.language;
  // Without its words the page goes on in the language that it speaks.
  await showLanguage(language).catch(() => undefined);
  return { ...session, language };
}
