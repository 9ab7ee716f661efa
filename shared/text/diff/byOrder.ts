import { affinity, type Matching, unpair } from './matching.ts';

/** What has moved is told as moved only if it can be known again: enough words, and most of them the same. */
const fewest = 3;
const alike = 0.6;

/**
 * Which pairs stand in the same order in both, as heavy together as can be: what is not among them has moved, and
 * it is the short that has moved past the long. Places in `now`.
 */
export function pairsInOrder(matching: Matching): ReadonlySet<number> {
  const { now, toWas } = matching;
  const best: { readonly weight: number; readonly last: number }[] = [];
  const before: (number | undefined)[] = [];
  let heaviest: { weight: number; last: number } | null = null;
  for (const [at, place] of toWas.entries()) {
    if (place === undefined) continue;
    const chain = heaviestBelow(best, place);
    before[at] = chain?.last;
    const weight = (chain?.weight ?? 0) + 1 + (now[at]?.bag.size ?? 0);
    store(best, place, { weight, last: at }, matching.was.length);
    if (heaviest === null || weight > heaviest.weight) heaviest = { weight, last: at };
  }
  const inOrder = new Set<number>();
  for (let at = heaviest?.last; at !== undefined; at = before[at]) inOrder.add(at);
  return inOrder;
}

/** Lets go of pairs out of order that nobody would recognise as moved; all of them where nothing can move. */
export function letGoOfStrays(matching: Matching, inOrder: ReadonlySet<number>, mayMove: boolean): void {
  for (const [at, place] of [...matching.toWas].entries()) {
    const [one, other] = [matching.was[place ?? -1], matching.now[at]];
    if (place === undefined || inOrder.has(at) || !one || !other) continue;
    const known = other.family === 'image' || other.bag.size >= fewest;
    if (!mayMove || !known || affinity(one, other) < alike) unpair(matching, place, at);
  }
}

/** A tree of prefixes (Fenwick): the heaviest chain that ends before a place, in as many steps as it has bits. */
type Chains = { readonly weight: number; readonly last: number }[];

function heaviestBelow(best: Chains, place: number): { weight: number; last: number } | null {
  let found: { weight: number; last: number } | null = null;
  for (let node = place; node > 0; node -= node & -node) {
    const chain = best[node];
    if (chain && (found === null || chain.weight > found.weight)) found = chain;
  }
  return found;
}

function store(best: Chains, place: number, chain: Chains[number], size: number): void {
  for (let node = place + 1; node <= size; node += node & -node) {
    const stored = best[node];
    if (stored === undefined || chain.weight > stored.weight) best[node] = chain;
  }
}
