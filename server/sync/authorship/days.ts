import { dayInItaly } from '../../../shared/people/day.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
let lastHour = Number.NaN;
let lastDay = 0;

/** The calendar day in Italy, counted from 1 January 1970. Days begin on the hour, and a log is read in order. */
export function italianDay(at: Date): number {
  const hour = Math.floor(at.getTime() / hourMs);
  if (hour !== lastHour) {
    lastHour = hour;
    lastDay = Date.parse(dayInItaly(at)) / dayMs;
  }
  return lastDay;
}

/** The same as a date: "2026-11-12". */
export function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
