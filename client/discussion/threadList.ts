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

/** In which order they stand in the rail; one that stands nowhere, or whose place is not known yet, comes last. */
export function threadsOf(
  observations: readonly Placed[],
  places: ReadonlyMap<string, AnchorPlace>,
): Threads {
  const isLost = ({ id, state }: Placed) => places.get(id)?.kind === 'lost' && !isSettled(state);
  const at = ({ id, anchor }: Placed) => {
    if (anchor === null) return -1;
    const place = places.get(id);
    return place?.kind === 'found' ? place.from : Number.MAX_SAFE_INTEGER;
  };
  const inOrder = observations.toSorted((a, b) => at(a) - at(b) || a.number - b.number);
  return {
    listed: inOrder.filter((one) => !isLost(one)).map(({ id }) => id),
    lost: inOrder.filter(isLost).map(({ id }) => id),
  };
}

export function sameThreads(a: Threads, b: Threads): boolean {
  return sameIds(a.listed, b.listed) && sameIds(a.lost, b.lost);
}

function sameIds(a: readonly ObservationId[], b: readonly ObservationId[]): boolean {
  return a.length === b.length && a.every((id, place) => id === b[place]);
}
