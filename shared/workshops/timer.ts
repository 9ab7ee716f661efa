/** The time that a phase has left: an instant while it runs, so that every page counts the same; nothing happens by itself when it is over. */
export type Timer =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly endsAt: Date; readonly wholeMs: number }
  | { readonly kind: 'stopped'; readonly leftMs: number; readonly wholeMs: number };

export type TimerAct =
  | { readonly do: 'start'; readonly minutes: number }
  | { readonly do: 'add'; readonly minutes: number }
  | { readonly do: 'stop' }
  | { readonly do: 'go_on' }
  | { readonly do: 'clear' };

/** Longer than any phase; an hour too much is a slip of the hand. */
export const longestMinutes = 180;

const minuteMs = 60_000;

/** Null where it cannot be done: what stands still is not stopped, and what runs not let go on. */
export function setTimer(timer: Timer, act: TimerAct, now: Date): Timer | null {
  switch (act.do) {
    case 'start':
      return running(now, act.minutes * minuteMs, act.minutes * minuteMs);
    case 'add':
      return added(timer, act.minutes * minuteMs, now);
    case 'stop':
      return timer.kind === 'running'
        ? { kind: 'stopped', leftMs: leftOf(timer, now), wholeMs: timer.wholeMs }
        : null;
    case 'go_on':
      return timer.kind === 'stopped' ? running(now, timer.leftMs, timer.wholeMs) : null;
    case 'clear':
      return timer.kind === 'none' ? null : { kind: 'none' };
  }
}

/** Milliseconds that are left, never below 0. */
export function leftOf(timer: Exclude<Timer, { readonly kind: 'none' }>, now: Date): number {
  return timer.kind === 'stopped' ? timer.leftMs : Math.max(0, timer.endsAt.getTime() - now.getTime());
}

/** To what is left, or to nothing where it is over: five minutes more are five minutes from now. */
function added(timer: Timer, ms: number, now: Date): Timer {
  if (timer.kind === 'none') return running(now, ms, ms);
  const left = Math.min(leftOf(timer, now) + ms, longestMinutes * minuteMs);
  const wholeMs = Math.max(timer.wholeMs, left);
  return timer.kind === 'stopped' ? { kind: 'stopped', leftMs: left, wholeMs } : running(now, left, wholeMs);
}

function running(now: Date, leftMs: number, wholeMs: number): Timer {
  return { kind: 'running', endsAt: new Date(now.getTime() + leftMs), wholeMs };
}
