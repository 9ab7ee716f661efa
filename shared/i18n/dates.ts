/**
 * Dates as people of the town hall say them, always in Europe/Rome. Every function takes instants and
 * answers words, so that the same instant reads the same on every machine.
 */
const parts = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

type Moment = {
  readonly weekday: string;
  /** "21"; the first of the month is said "1º". */
  readonly day: string;
  readonly month: string;
  readonly year: string;
  /** "9.12": hours and minutes with a point, no leading zero. */
  readonly time: string;
};

/** "giovedì 21 novembre 2024" */
export function longDay(instant: Date): string {
  const { weekday, day, month, year } = momentOf(instant);
  return `${weekday} ${day} ${month} ${year}`;
}

/** "giovedì 21 novembre 2024, ore 14.32" */
export function longMoment(instant: Date): string {
  return `${longDay(instant)}, ore ${momentOf(instant).time}`;
}

/** For lists of what happened: "oggi 9.12", "ieri 17.05", "mar 19" within a week, then "8 nov", "8 nov 2023". */
export function shortMoment(instant: Date, now: Date): string {
  const { weekday, day, month, year, time } = momentOf(instant);
  const ago = daysBetween(instant, now);
  if (ago === 0) return `oggi ${time}`;
  if (ago === 1) return `ieri ${time}`;
  if (ago > 1 && ago < 7) return `${brief(weekday)} ${day}`;
  return year === momentOf(now).year ? `${day} ${brief(month)}` : `${day} ${brief(month)} ${year}`;
}

/** For a sentence: "oggi, ore 9.12", "lunedì 18, ore 19.40" within a week, then with month and, if another, year. */
export function spokenMoment(instant: Date, now: Date): string {
  const { weekday, day, month, year, time } = momentOf(instant);
  const ago = daysBetween(instant, now);
  if (ago === 0) return `oggi, ore ${time}`;
  if (ago === 1) return `ieri, ore ${time}`;
  if (ago > 1 && ago < 7) return `${weekday} ${day}, ore ${time}`;
  const date = `${weekday} ${day} ${month}`;
  return year === momentOf(now).year ? `${date}, ore ${time}` : `${date} ${year}, ore ${time}`;
}

function momentOf(instant: Date): Moment {
  const part = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { weekday = '', day = '', month = '', year = '', hour = '', minute = '' } = part;
  return { weekday, day: day === '1' ? '1º' : day, month, year, time: `${Number(hour)}.${minute}` };
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

/** In Italian the first three letters are the usual short form, of days and of months. */
function brief(word: string): string {
  return word.slice(0, 3);
}
