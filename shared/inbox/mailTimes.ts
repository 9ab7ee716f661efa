import { dayInItaly, hourInItaly } from '../people/day.ts';

const minute = 60_000;
const hour = 60 * minute;

/** So long a letter waits for more of the same moment: somebody who is named three times gets one. */
export const gathering = minute;

/** What is older is no news that a letter has to bring at once; the digest has it. */
export const urgentFor = 24 * hour;

/** How far a digest looks back. */
export const digestSpan = 7 * 24 * hour;

/** When the digest of this day is made, half past seven in Italy; null before. */
export function digestMoment(now: Date): { readonly day: string; readonly at: Date } | null {
  const day = dayInItaly(now);
  const at = hourInItaly(day, '07:30');
  return at <= now ? { day, at } : null;
}
