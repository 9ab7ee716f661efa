import type { Place } from '../../../shared/decisions/tally.ts';

/**
 * A seat as it is drawn: `spoken` is all that a reader may know of it while the round is open. `waiting`: its opinion
 * is asked, and has not come.
 */
export type ShownSeat = {
  readonly id: string;
  readonly name: string;
  readonly subdistrict: string | null;
  readonly weight: number;
  readonly place: Place | 'spoken' | 'waiting';
  /** Who speaks for it is a delegate of the municipality, or another mayor. */
  readonly mark: 'delegate' | 'proxy' | null;
};

export const placesInOrder = [
  'in_favour',
  'with_reservation',
  'against',
  'abstention',
  'spoken',
  'silent',
  'absent',
  'waiting',
] as const;

export const seatOrders = ['subdistrict', 'vote', 'weight'] as const;
export type SeatOrder = (typeof seatOrders)[number];

export type SeatGroup = {
  readonly key: string;
  readonly by: SeatOrder;
  readonly seats: readonly ShownSeat[];
};

/** The seats in groups, the largest first in each. */
export function groupsOf(seats: readonly ShownSeat[], by: SeatOrder): readonly SeatGroup[] {
  const sorted = seats.toSorted(
    (one, other) => other.weight - one.weight || one.name.localeCompare(other.name, 'it'),
  );
  if (by === 'weight') return [{ key: '', by, seats: sorted }];
  const keyOf = (seat: ShownSeat) => (by === 'vote' ? seat.place : (seat.subdistrict ?? ''));
  const keys = by === 'vote' ? placesInOrder : [...new Set(sorted.map(keyOf))].toSorted(inOrder);
  return keys
    .map((key) => ({ key, by, seats: sorted.filter((seat) => keyOf(seat) === key) }))
    .filter((group) => group.seats.length > 0);
}

/** "Sub-ambito 2" before "Sub-ambito 10"; those outside come last. */
function inOrder(one: string, other: string): number {
  if (one === '' || other === '') return one === '' ? 1 : -1;
  return one.localeCompare(other, 'it', { numeric: true });
}
