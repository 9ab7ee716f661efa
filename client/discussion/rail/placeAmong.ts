import type { Anchor, AnchorPlace } from '../../../shared/text/anchor.ts';
import type { Threads } from '../threadList.ts';

type NewWords = {
  /** What they are about; null is the whole document. */
  readonly anchor: Anchor | null;
  /** Where that stands now; undefined while it is not known. */
  readonly place: AnchorPlace | undefined;
};

/** Before which of the listed threads words stand that are not there yet: first what is about the whole document. */
export function placeAmong(
  { anchor, place }: NewWords,
  { listed }: Pick<Threads, 'listed'>,
  places: ReadonlyMap<string, AnchorPlace>,
): number {
  if (anchor === null || place?.kind !== 'found') return 0;
  const after = listed.findIndex((id) => {
    const other = places.get(id);
    return other?.kind === 'found' && other.from > place.from;
  });
  return after < 0 ? listed.length : after;
}
