import type { Count, Tally } from './outcome.ts';
import type { Choice } from './round.ts';

/** What a count is made of: every seat, who is there, and what was said for each. */
export type Floor<Seat extends string> = {
  /** All seats, the vacant ones too: they are assigned, and never there. */
  readonly seats: readonly { readonly id: Seat; readonly weight: number }[];
  /** Those who are there; whoever has spoken is there, marked or not. */
  readonly present: ReadonlySet<Seat>;
  /** The word that counts of each seat. */
  readonly words: ReadonlyMap<Seat, Choice>;
};

/** Where a seat belongs in the count. */
export type Place = Choice | 'silent' | 'absent';

export function placeOf<Seat extends string>({ present, words }: Floor<Seat>, seat: Seat): Place {
  return words.get(seat) ?? (present.has(seat) ? 'silent' : 'absent');
}

/** Counts heads and weights, each seat once: who acts for two seats is two heads. */
export function tallyOf<Seat extends string>(floor: Floor<Seat>): Tally {
  const of = (...places: readonly Place[]): Count => {
    const seats = floor.seats.filter(({ id }) => places.includes(placeOf(floor, id)));
    return { heads: seats.length, weight: seats.reduce((sum, { weight }) => sum + weight, 0) };
  };
  return {
    assigned: of('in_favour', 'with_reservation', 'against', 'abstention', 'silent', 'absent'),
    present: of('in_favour', 'with_reservation', 'against', 'abstention', 'silent'),
    inFavour: of('in_favour', 'with_reservation'),
    withReservation: of('with_reservation'),
    against: of('against'),
    abstention: of('abstention'),
    silent: of('silent'),
  };
}
