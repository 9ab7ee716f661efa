import type { Outcome } from './outcome.ts';
import { type Deciding, outcomeOf } from './outcomeOf.ts';
import type { Choice } from './round.ts';
import { placeOf } from './tally.ts';

/** What the seats that are there and silent could still make of it. */
export type StillOpen<Seat extends string> = {
  readonly silent: readonly Seat[];
  /** If all of them said yes: nothing that they may say brings it nearer to an approval. */
  readonly allInFavour: Outcome;
  /** If all of them said no: nothing takes it farther away. */
  readonly allAgainst: Outcome;
  /** False: whatever they say, the verdict stays. */
  readonly changes: boolean;
};

export function stillOpen<Seat extends string>(deciding: Deciding<Seat>): StillOpen<Seat> {
  const silent = deciding.seats.map(({ id }) => id).filter((id) => placeOf(deciding, id) === 'silent');
  const ifAllSaid = (choice: Choice): Outcome =>
    outcomeOf({
      ...deciding,
      words: new Map([...deciding.words, ...silent.map((id) => [id, choice] as const)]),
    });
  const allInFavour = ifAllSaid('in_favour');
  const allAgainst = ifAllSaid('against');
  const now = outcomeOf(deciding).verdict;
  return {
    silent,
    allInFavour,
    allAgainst,
    changes: allInFavour.verdict !== now || allAgainst.verdict !== now,
  };
}
