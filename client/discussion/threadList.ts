import type { ObservationView } from '../../shared/discussion/api.ts';
import { isSettled } from '../../shared/discussion/observationState.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import type { AnchorPlace } from '../../shared/text/anchor.ts';

/** Which observations are listed: those that wait, those that have their reply, or all. */
export const threadFilters = ['open', 'settled', 'all'] as const;
export type ThreadFilter = (typeof threadFilters)[number];

export function fitsFilter(filter: ThreadFilter, { state }: Pick<ObservationView, 'state'>): boolean {
  return filter === 'all' || isSettled(state) === (filter === 'settled');
}

export function countsOf(
  observations: readonly Pick<ObservationView, 'state'>[],
): Readonly<Record<ThreadFilter, number>> {
  const settled = observations.filter(({ state }) => isSettled(state)).length;
  return { open: observations.length - settled, settled, all: observations.length };
}

export type Threads = {
  /** About the whole document, then in the order of the text. */
  readonly listed: readonly ObservationId[];
  /** Which wait, and whose words are no longer in the text: of one that has its reply nobody has to look for them. */
  readonly lost: readonly ObservationId[];
};

type Placed = Pick<ObservationView, 'id' | 'number' | 'anchor' | 'state'>;

/** Whether its words are looked for in vain; of one that is settled nobody needs to know. */
export function isLost(
  { id, state }: Pick<Placed, 'id' | 'state'>,
  places: ReadonlyMap<string, AnchorPlace>,
): boolean {
  return places.get(id)?.kind === 'lost' && !isSettled(state);
}

/**
 * In which order they stand in the rail; one that stands nowhere, or whose place is not known yet, comes last. `read`:
 * somebody reads it among the listed, and may be writing in it; it stays there also when its words have just gone.
 */
export function threadsOf(
  observations: readonly Placed[],
  places: ReadonlyMap<string, AnchorPlace>,
  read: ObservationId | null = null,
): Threads {
  const isApart = (one: Placed) => one.id !== read && isLost(one, places);
  const at = ({ id, anchor }: Placed) => {
    if (anchor === null) return -1;
    const place = places.get(id);
    return place?.kind === 'found' ? place.from : Number.MAX_SAFE_INTEGER;
  };
  const inOrder = observations.toSorted((a, b) => at(a) - at(b) || a.number - b.number);
  return {
    listed: inOrder.filter((one) => !isApart(one)).map(({ id }) => id),
    lost: inOrder.filter(isApart).map(({ id }) => id),
  };
}

export function sameThreads(a: Threads, b: Threads): boolean {
  return sameIds(a.listed, b.listed) && sameIds(a.lost, b.lost);
}

function sameIds(a: readonly ObservationId[], b: readonly ObservationId[]): boolean {
  return a.length === b.length && a.every((id, place) => id === b[place]);
}
