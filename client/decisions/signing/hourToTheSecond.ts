import type { Language } from '../../../shared/i18n/language.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** "ore 14.32.07", "14:32:07": only in receipts and records. */
export function hourToTheSecond(at: Date, language: Language): string {
  const time = clock.format(at);
  return language === 'it' ? `ore ${time.replaceAll(':', '.')}` : time;
}
