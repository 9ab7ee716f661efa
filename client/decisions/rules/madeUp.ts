import type { Deciding } from '../../../shared/decisions/outcomeOf.ts';
import type { Choice } from '../../../shared/decisions/round.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import type { Place } from '../../../shared/decisions/tally.ts';
import type { ShownSeat } from '../floor/shownSeat.ts';

/** A seat that can be moved: nothing of it is anybody's vote. */
export type MovedSeat = {
  readonly id: string;
  readonly name: string;
  readonly subdistrict: string | null;
  readonly weight: number;
  readonly place: Place;
};

const round: readonly Place[] = [
  'in_favour',
  'against',
  'abstention',
  'silent',
  'absent',
  'with_reservation',
];

/** The choice after this one: a press on a seat goes through all of them. */
export function nextPlace(place: Place): Place {
  return round[(round.indexOf(place) + 1) % round.length] ?? 'in_favour';
}

/** So many seats, each with one share more than the one before. */
export function madeUpSeats(count: number, name: (number: number) => string): readonly MovedSeat[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `seat-${at + 1}`,
    name: name(at + 1),
    subdistrict: null,
    weight: (at + 1) * 100,
    place: 'silent',
  }));
}

export function shownMoved(seat: MovedSeat): ShownSeat {
  return { ...seat, mark: null };
}

export function decidingMoved(
  seats: readonly MovedSeat[],
  rule: Rule,
  call: Deciding<string>['call'],
  casting: Deciding<string>['casting'],
): Deciding<string> {
  const said = (place: Place): place is Choice => place !== 'silent' && place !== 'absent';
  return {
    rule,
    call,
    casting,
    seats,
    present: new Set(seats.filter(({ place }) => place === 'silent').map(({ id }) => id)),
    words: new Map(seats.flatMap(({ id, place }) => (said(place) ? [[id, place] as const] : []))),
  };
}
