import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { ObservationId } from '../../../shared/kernel/ids.ts';
import type { AnchorPlace } from '../../../shared/text/anchor.ts';

type Addressed = {
  readonly observations: readonly ObservationView[];
  readonly places: ReadonlyMap<string, AnchorPlace>;
  readonly onAddressed: (id: ObservationId) => void;
};

/** Opens the observation that the address names, once its place in the text is known. */
export function useAddressed({ observations, places, onAddressed }: Addressed): void {
  const { osservazione } = useSearch({ from: '/inside/documenti/$id' });
  const done = useRef<number | null>(null);
  const open = useRef(onAddressed);
  open.current = onAddressed;
  const meant = observations.find(({ number }) => number === osservazione);
  const isPlaced = meant !== undefined && (meant.anchor === null || places.has(meant.id));
  useEffect(() => {
    if (!isPlaced || done.current === meant.number) return;
    done.current = meant.number;
    open.current(meant.id);
  }, [isPlaced, meant]);
}
