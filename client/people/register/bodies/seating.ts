import type { SeatView } from '../../../../shared/people/registerApi.ts';
import { isValidOn, wasEver } from '../../../../shared/people/term.ts';

export type Holder = SeatView['holders'][number];

/** A seat that still exists, or will; those of the past stay in the record only. */
export function isOpen(seat: SeatView, today: string): boolean {
  return seat.until === null || seat.until >= today;
}

/** Who sits there on a day; null: the seat is vacant. */
export function holderOn({ holders }: SeatView, day: string): Holder | null {
  return holders.find((holder) => isValidOn(holder, day)) ?? null;
}

/** Who has already been given the seat from a day to come. */
export function nextHolder({ holders }: SeatView, today: string): Holder | null {
  return holders.find((holder) => wasEver(holder) && holder.from > today) ?? null;
}

/** All who have ever sat there, the newest first; a mistaken term that was taken back is left out. */
export function holdersEver({ holders }: SeatView): readonly Holder[] {
  return holders.filter(wasEver);
}

export function dayAfter(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}
