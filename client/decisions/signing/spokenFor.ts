import type { Language } from '../../../shared/i18n/language.ts';

/** As it stands after "per": "il Comune di Ticengo", "Cooperativa Esempio Uno". */
export function spokenFor(name: string, language: Language): string {
  return language === 'it' && name.startsWith('Comune di ') ? `il ${name}` : name;
}
