import type { Outcome } from '../../../shared/decisions/outcome.ts';
import { outcomeOf } from '../../../shared/decisions/outcomeOf.ts';
import type { RoundPlace, RoundView } from '../../../shared/decisions/roundApi.ts';
import { decidingOf } from './deciding.ts';
import type { EndingKey } from './useRoundWords.ts';

/** What closing would do now. */
export type Closing = {
  /** `tie`: the president's voice is asked for. */
  readonly would: Exclude<EndingKey, 'sent_back' | 'concluded' | 'not_concluded'> | 'tie';
  readonly outcome: Outcome | null;
  /** Who is there and has not voted. */
  readonly silent: readonly RoundPlace[];
};

/** Of a vote or of opinions; a signature round is closed by nobody. */
export function closingOf(round: RoundView): Closing {
  if (round.kind !== 'vote') return { would: 'heard', outcome: null, silent: [] };
  const deciding = decidingOf(round);
  const outcome = deciding && outcomeOf(deciding);
  return {
    would: outcome?.verdict ?? 'undecided',
    outcome,
    silent: round.places.filter(({ status }) => status === 'present'),
  };
}
