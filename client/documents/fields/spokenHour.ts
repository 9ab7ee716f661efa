import { shownLanguage } from '../../i18n/shownLanguage.ts';

/** "17.05" for the stored "17:05"; in English "17:05". */
export function spokenHour(hour: string): string {
  const short = hour.replace(/^0/u, '');
  return shownLanguage() === 'it' ? short.replace(':', '.') : short;
}
