import type { Threshold } from './rule.ts';

/**
 * The smallest number that reaches a threshold of a whole, in integers: half of 48 and one more is 25. Never less than
 * 1: where nobody says yes nothing is approved, whatever the whole is.
 */
export function neededOf({ than, part, of }: Threshold, whole: number): number {
  // Seats, weights and parts stay far below 2^53 when multiplied: a thousand seats of a hundred million, in thousandths.
  const product = part * whole;
  const rest = product % of;
  const floor = (product - rest) / of;
  const needed = than === 'more' || rest > 0 ? floor + 1 : floor;
  return Math.max(1, needed);
}

/** Whether a number meets a threshold of a whole to the unit: 24 of 48 is half. */
export function meetsExactly({ part, of }: Threshold, found: number, whole: number): boolean {
  return found * of === part * whole;
}
