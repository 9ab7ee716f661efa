import { type Language, localeOf } from './language.ts';

/**
 * Dates as people of the town hall say them, always in Europe/Rome. Every function takes instants and
 * answers words, so that the same instant reads the same on every machine.
 */

/** "giovedì 21 novembre 2024", "Thursday 21 November 2024" */
export function longDay(instant: Date, language: Language): string {
  const { weekday, day, month, year } = momentOf(instant, language);
  return `${weekday} ${day} ${month} ${year}`;
}

/** "giovedì 21 novembre 2024, ore 14.32", "Thursday 21 November 2024, 14:32" */
export function longMoment(instant: Date, language: Language): string {
  const { time } = momentOf(instant, language);
  return `${longDay(instant, language)}, ${language === 'it' ? `ore ${time}` : time}`;
}

/** For records and receipts, to the second: "giovedì 21 novembre 2024, 14.32.07", "Thursday 21 November 2024, 14:32:07" */
export function recordMoment(instant: Date, language: Language): string {
  const { time } = momentOf(instant, language);
  // Offsets from UTC are whole minutes.
  const seconds = String(instant.getUTCSeconds()).padStart(2, '0');
  return `${longDay(instant, language)}, ${time}${language === 'it' ? '.' : ':'}${seconds}`;
}

/** For lists of what happened: "oggi 9.12", "ieri 17.05", "mar 19" within a week, then "8 nov", "8 nov 2023". */
export function shortMoment(instant: Date, now: Date, language: Language): string {
  const { weekday, day, month, year, time } = momentOf(instant, language);
  const ago = daysBetween(instant, now);
  if (ago === 0) return `${today[language]} ${time}`;
  if (ago === 1) return `${yesterday[language]} ${time}`;
  if (ago > 1 && ago < 7) return `${brief(weekday)} ${day}`;
  const date = `${day} ${brief(month)}`;
  return year === momentOf(now, language).year ? date : `${date} ${year}`;
}

/**
 * For a sentence: "oggi, ore 9.12", "lunedì 18, ore 19.40" within a week, then with month and, if another, year;
 * in English "today at 9:12", "Monday 18 at 19:40".
 */
export function spokenMoment(instant: Date, now: Date, language: Language): string {
  const { weekday, day, month, year, time } = momentOf(instant, language);
  const at = (date: string) => (language === 'it' ? `${date}, ore ${time}` : `${date} at ${time}`);
  const ago = daysBetween(instant, now);
  if (ago === 0) return at(today[language]);
  if (ago === 1) return at(yesterday[language]);
  if (ago > 1 && ago < 7) return at(`${weekday} ${day}`);
  const date = `${weekday} ${day} ${month}`;
  return at(year === momentOf(now, language).year ? date : `${date} ${year}`);
}

/** Of a deadline, always weekday, day and hour: "venerdì 29 novembre, ore 12.00"; in English "Friday 29 November at 12:00". */
export function deadlineMoment(instant: Date, now: Date, language: Language): string {
  const { weekday, day, month, year, time } = momentOf(instant, language);
  const thisYear = year === momentOf(now, language).year;
  const date = `${weekday} ${day} ${month}${thisYear ? '' : ` ${year}`}`;
  return language === 'it' ? `${date}, ore ${time}` : `${date} at ${time}`;
}

/** For the leaf of a calendar: "ven", "29", "nov". */
export function calendarLeaf(instant: Date, language: Language): readonly [string, string, string] {
  const { weekday, day, month } = momentOf(instant, language);
  return [brief(weekday), day, brief(month)];
}

/** Of a calendar day, "2026-11-30": "30 novembre 2026", "30 November 2026". */
export function dayInWords(calendarDay: string, language: Language): string {
  const { day, month, year } = momentOf(new Date(`${calendarDay}T12:00:00Z`), language);
  return `${day} ${month} ${year}`;
}

const inFigures = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** For the cell of a table that a spreadsheet sorts: "21/11/2024 14:32". */
export function numericMoment(instant: Date): string {
  return inFigures.format(instant).replace(',', '');
}

const today: Record<Language, string> = { it: 'oggi', en: 'today' };
const yesterday: Record<Language, string> = { it: 'ieri', en: 'yesterday' };

type Moment = {
  readonly weekday: string;
  /** "21"; in Italian the first of the month is said "1º". */
  readonly day: string;
  readonly month: string;
  readonly year: string;
  /** "9.12" in Italian, "9:12" in English: 24 hours, no leading zero. */
  readonly time: string;
};

function partsIn(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf[language], {
    timeZone: 'Europe/Rome',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

const parts: Record<Language, Intl.DateTimeFormat> = { it: partsIn('it'), en: partsIn('en') };

function momentOf(instant: Date, language: Language): Moment {
  const found = parts[language].formatToParts(instant).map(({ type, value }) => [type, value]);
  const { weekday = '', day = '', month = '', year = '', hour = '', minute = '' } = Object.fromEntries(found);
  const italian = language === 'it';
  return {
    weekday,
    day: italian && day === '1' ? '1º' : day,
    month,
    year,
    time: `${Number(hour)}${italian ? '.' : ':'}${minute}`,
  };
}

/** Calendar days from one instant to a later one, as a wall calendar in Rome counts them. */
function daysBetween(instant: Date, now: Date): number {
  return Math.round((calendarDay(now) - calendarDay(instant)) / 86_400_000);
}

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Midnight UTC of the day that it is in Rome: days of 23 and 25 hours count as one. */
function calendarDay(instant: Date): number {
  return Date.parse(`${calendar.format(instant)}T00:00:00Z`);
}

/** In both languages the first three letters are a usual short form, of days and of months. */
function brief(word: string): string {
  return word.slice(0, 3);
}
