import type { Deciding } from '../../../shared/decisions/outcomeOf.ts';
import type { RoundKind } from '../../../shared/decisions/round.ts';
import type { RoundPlace, RoundView } from '../../../shared/decisions/roundApi.ts';
import type { RoundSeatId } from '../../../shared/kernel/ids.ts';
import type { ShownSeat } from '../floor/shownSeat.ts';

/** What decides, as whoever may know the count sees it; null for everybody else, and where nothing is voted on. */
export function decidingOf({ rule, call, places, count }: RoundView): Deciding<RoundSeatId> | null {
  if (rule === null || count === null) return null;
  return {
    rule,
    call,
    casting: null,
    seats: places.map(({ id, weight }) => ({ id, weight })),
    present: new Set(places.filter(({ status }) => status !== 'absent').map(({ id }) => id)),
    words: new Map(places.flatMap(({ id, said }) => (said === null ? [] : [[id, said.choice] as const]))),
  };
}

/** A seat of the round as the page draws it. Where opinions are asked, nobody has to be anywhere. */
export function shownSeat(
  { id, name, subdistrict, weight, status, said }: RoundPlace,
  kind: RoundKind,
): ShownSeat {
  const silent = kind === 'vote' ? (status === 'present' ? 'silent' : 'absent') : 'waiting';
  const place = said?.choice ?? (status === 'spoken' ? status : silent);
  const mark = said?.via === 'delegation' ? 'delegate' : said?.via === 'proxy' ? 'proxy' : null;
  return { id, name, subdistrict: subdistrict?.name ?? null, weight, place, mark };
}
