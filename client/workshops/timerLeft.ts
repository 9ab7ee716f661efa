import { never } from '../../shared/kernel/assert.ts';
import type { TimerView } from '../../shared/workshops/change.ts';

/** How many minutes are said aloud when so many are left. */
export const spokenMinutes = [5, 1, 0] as const;
export type SpokenMinutes = (typeof spokenMinutes)[number];

/** Milliseconds that are left at this moment of the server's clock; null where nothing runs. */
export function timerLeft(timer: TimerView, now: number): number | null {
  switch (timer.kind) {
    case 'none':
      return null;
    case 'stopped':
      return timer.leftMs;
    case 'running':
      return Math.max(0, Date.parse(timer.endsAt) - now);
    default:
      return never(timer);
  }
}

/** What is to be said when this much was left and now less is; a timer set anew has passed nothing. */
export function passedMinutes(before: number | null, now: number | null): SpokenMinutes | null {
  if (before === null || now === null) return null;
  const passed = spokenMinutes.filter((minutes) => before > minutes * 60_000 && now <= minutes * 60_000);
  return passed.at(-1) ?? null;
}

/** Whole minutes and the seconds beside them; over an hour it is more than sixty minutes. */
export function clockOf(leftMs: number): { readonly minutes: number; readonly seconds: number } {
  const seconds = Math.ceil(leftMs / 1000);
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}
