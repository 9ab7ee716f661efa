import type { WorkshopTableId } from '../../../shared/kernel/ids.ts';
import type { ConsoleView } from '../../../shared/workshops/consoleApi.ts';

const minuteMs = 60_000;
/** A table at which nothing happens for so long is gone and looked at. */
const stillMinutes = 5;
/** Six bars of five minutes. */
const bars = 6;
const barMs = 5 * minuteMs;
/** In pixels. */
const highest = 14;

export type Activity = {
  readonly people: number;
  readonly cards: number;
  /** Minutes since somebody last wrote, on a card or in the text; null where nobody has. */
  readonly silent: number | null;
  readonly isStill: boolean;
  /** Heights of the bars, the last is now. */
  readonly spark: readonly number[];
};

/** How a table is getting on, as far as what was written there tells. */
export function activityOf(
  { participants, cards, writtenAt }: ConsoleView,
  table: WorkshopTableId,
  now: number,
): Activity {
  const times = cards.filter((card) => card.table === table).map(({ at }) => Date.parse(at));
  const written = writtenAt.filter((one) => one.table === table).map(({ at }) => Date.parse(at));
  const last = Math.max(...times, ...written);
  const silent = Number.isFinite(last) ? Math.max(0, Math.floor((now - last) / minuteMs)) : null;
  // What came since the clock was last looked at is of now.
  const until = Math.max(now, ...times);
  const counts = Array.from({ length: bars }, (_, bar) => {
    const from = until - (bars - bar) * barMs;
    return times.filter((at) => at > from && at <= from + barMs).length;
  });
  const most = Math.max(1, ...counts);
  return {
    people: participants.filter((one) => one.table === table && !one.removed).length,
    cards: times.length,
    silent,
    isStill: silent !== null && silent >= stillMinutes,
    spark: counts.map((count) => Math.max(1, Math.round((count / most) * highest))),
  };
}
