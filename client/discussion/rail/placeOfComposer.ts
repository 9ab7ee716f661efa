import type { AnchorPlace } from '../../../shared/text/anchor.ts';
import { newPassage } from '../passages.ts';
import type { Threads } from '../threadList.ts';
import type { Composing } from './composing.ts';

/** Before which of the listed threads one writes: first what is about the whole document, then by place. */
export function placeOfComposer(
  composing: Composing | null,
  { listed }: Threads,
  places: ReadonlyMap<string, AnchorPlace>,
): number {
  const place = places.get(newPassage);
  if (composing === null || composing.anchor === null || place?.kind !== 'found') return 0;
  const after = listed.findIndex((id) => {
    const other = places.get(id);
    return other?.kind === 'found' && other.from > place.from;
  });
  return after < 0 ? listed.length : after;
}
