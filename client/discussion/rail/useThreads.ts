import { useMemo, useRef } from 'react';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { ObservationId } from '../../../shared/kernel/ids.ts';
import type { AnchorPlace } from '../../../shared/text/anchor.ts';
import { fitsFilter, sameThreads, type ThreadFilter, type Threads, threadsOf } from '../threadList.ts';

type Listed = {
  readonly observations: readonly ObservationView[];
  readonly places: ReadonlyMap<string, AnchorPlace>;
  readonly filter: ThreadFilter;
  /** Stays in the list, whether it fits or not, as long as somebody reads it. */
  readonly active: ObservationId | null;
};

/** The listed threads in their order; the same object as long as the order is the same, however the text moves. */
export function useThreads({ observations, places, filter, active }: Listed): Threads {
  const last = useRef<Threads>({ listed: [], lost: [] });
  return useMemo(() => {
    const fitting = observations.filter((one) => fitsFilter(filter, one) || one.id === active);
    const read = active !== null && last.current.listed.includes(active) ? active : null;
    const next = threadsOf(fitting, places, read);
    if (!sameThreads(last.current, next)) last.current = next;
    return last.current;
  }, [observations, places, filter, active]);
}
