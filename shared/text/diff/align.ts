import { pairByContent, pairById } from './byIdentity.ts';
import { letGoOfStrays, pairsInOrder } from './byOrder.ts';
import { pairInGaps } from './byPlace.ts';
import { pairByRareWords } from './byRareWords.ts';
import { type Entry, nothingMatched } from './matching.ts';

/** What became of each entry of two lists. */
export type Alignment = {
  /** For each place in `now` that in `was`, or none; and the other way round. */
  readonly toWas: readonly (number | undefined)[];
  readonly toNow: readonly (number | undefined)[];
  /** The places in `now` whose pairs stand in the same order in both; the other pairs have moved. */
  readonly inOrder: ReadonlySet<number>;
};

/** Below this, an id alone is no proof: a line emptied at its beginning has given its words to the next. */
const alike = 0.3;

/**
 * Finds every entry again: by its id, by its words, by most of its words, by its place, in this order. The work
 * grows with the length of the texts; where it would grow with its square it is capped, and what is not found is
 * told as removed and added.
 *
 * @param inPlace for cells: what is left at the same place is the same, and nothing moves
 */
export function align(was: readonly Entry[], now: readonly Entry[], inPlace = false): Alignment {
  const matching = nothingMatched(was, now);
  pairById(matching, 1);
  pairById(matching, alike);
  pairByContent(matching);
  pairByRareWords(matching);
  pairById(matching, 0);
  const chain = pairsInOrder(matching);
  letGoOfStrays(matching, chain, !inPlace);
  const inOrder = pairInGaps(matching, chain, inPlace);
  return { toWas: matching.toWas, toNow: matching.toNow, inOrder };
}
