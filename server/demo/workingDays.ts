/** Days of the year on which Italy rests, San Francesco since 2026; and the patron of Crema. */
const holidays: ReadonlySet<string> = new Set([
  '01-01',
  '01-06',
  '04-25',
  '05-01',
  '06-02',
  '06-10',
  '08-15',
  '10-04',
  '11-01',
  '12-08',
  '12-25',
  '12-26',
]);

const dayMs = 24 * 60 * 60 * 1000;

/** This day, or the next on which offices work. */
export function workingDayFrom(day: string): string {
  return isWorkingDay(day) ? day : workingDayFrom(shifted(day, 1));
}

/** This day, or the last before it on which offices worked. */
export function workingDayUntil(day: string): string {
  return isWorkingDay(day) ? day : workingDayUntil(shifted(day, -1));
}

function isWorkingDay(day: string): boolean {
  const at = new Date(`${day}T12:00:00Z`);
  const isWeekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
  return !isWeekend && !holidays.has(day.slice(5)) && day !== easterMonday(at.getUTCFullYear());
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + by * dayMs).toISOString().slice(0, 10);
}

/** By the computation of Gauss, as it holds from 1900 to 2099. */
function easterMonday(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10) ? 7 : 0;
  return shifted(new Date(Date.UTC(year, 2, 22 + d + e - late)).toISOString().slice(0, 10), 1);
}
