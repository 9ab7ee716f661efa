import { startTransition, useEffect, useState } from 'react';
import type { ObservationId } from '../../../shared/kernel/ids.ts';

/** So many threads are drawn in one go. */
const step = 25;
/** Between two goes, in milliseconds: whoever writes in the text comes first. */
const breath = 40;

/** The beginning of a long list, longer from moment to moment until all of it is drawn; down to `upTo` at once. */
export function useGradually(
  all: readonly ObservationId[],
  upTo: ObservationId | null,
): readonly ObservationId[] {
  const [drawn, setDrawn] = useState(step);
  const isWhole = drawn >= all.length;
  useEffect(() => {
    if (isWhole) return;
    const more = setTimeout(() => startTransition(() => setDrawn(drawn + step)), breath);
    return () => clearTimeout(more);
  }, [drawn, isWhole]);
  const needed = upTo === null ? 0 : all.indexOf(upTo) + 1;
  return isWhole ? all : all.slice(0, Math.max(drawn, needed));
}
