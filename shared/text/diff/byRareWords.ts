import { affinity, type Entry, type Matching, pairIfFree } from './matching.ts';

/** A word that stands in more entries than this says little about any of them. */
const rare = 8;
/** So many of those that share most rare words are looked at. */
const lookedAt = 3;
/** Fewer words than this are alike by chance. */
const fewest = 4;
/** Half of the words. */
const alike = 0.5;

/**
 * Pairs what has been written anew in part, wherever it stands: each entry with the one that it shares most rare
 * words with. Every word is looked up once, and answers with a few entries only: the work grows with the length of
 * the texts, not with its square.
 */
export function pairByRareWords(matching: Matching): void {
  const holders = holdersOf(matching);
  const found = matching.now.flatMap((entry, at) =>
    matching.toWas[at] !== undefined || entry.bag.size < fewest
      ? []
      : likeliest(entry, holders).flatMap((before) => {
          const other = matching.was[before];
          const sure = other ? affinity(other, entry) : 0;
          return sure >= alike ? [{ before, at, sure }] : [];
        }),
  );
  found.sort(
    (one, other) =>
      other.sure - one.sure ||
      Math.abs(one.before - one.at) - Math.abs(other.before - other.at) ||
      one.at - other.at ||
      one.before - other.before,
  );
  for (const { before, at } of found) pairIfFree(matching, before, at);
}

/** Where each word stands among the entries that have no pair yet. */
function holdersOf({ was, toNow }: Matching): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [at, entry] of was.entries()) {
    if (toNow[at] !== undefined) continue;
    for (const word of entry.bag.words.keys()) {
      const places = holders.get(word);
      if (places === undefined) holders.set(word, [at]);
      // One more than is rare: enough to know that it is not.
      else if (places.length <= rare) places.push(at);
    }
  }
  return holders;
}

function likeliest(entry: Entry, holders: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const votes = new Map<number, number>();
  for (const word of entry.bag.words.keys()) {
    const places = holders.get(word) ?? [];
    if (places.length > rare) continue;
    for (const at of places) votes.set(at, (votes.get(at) ?? 0) + 1);
  }
  return [...votes]
    .sort(([at, count], [otherAt, otherCount]) => otherCount - count || at - otherAt)
    .slice(0, lookedAt)
    .map(([at]) => at);
}
