import type { Outcome } from '../../../shared/decisions/outcome.ts';
import { outcomeOf } from '../../../shared/decisions/outcomeOf.ts';
import type { RoundPlace, RoundView } from '../../../shared/decisions/roundApi.ts';
import { decidingOf } from './deciding.ts';
import type { EndingKey } from './useRoundWords.ts';

/** What closing would do now. */
export type Closing = {
  /** `tie`: the president's voice is asked for. */
  readonly would: Exclude<EndingKey, 'sent_back'> | 'tie';
  readonly outcome: Outcome | null;
  /** Who is there and has not spoken; of a signature round, who has not signed. */
  readonly missing: readonly RoundPlace[];
};

export function closingOf(round: RoundView): Closing {
  const { kind, places } = round;
  if (kind === 'signature') {
    const signed = (place: RoundPlace) =>
      place.said?.choice === 'in_favour' || place.said?.choice === 'with_reservation';
    const missing = places.filter((place) => !signed(place));
    return { would: missing.length === 0 ? 'concluded' : 'not_concluded', outcome: null, missing };
  }
  const missing = places.filter(({ status }) => status === 'present');
  if (kind === 'opinion') return { would: 'heard', outcome: null, missing };
  const deciding = decidingOf(round);
  const outcome = deciding && outcomeOf(deciding);
  return { would: outcome?.verdict ?? 'undecided', outcome, missing };
}
