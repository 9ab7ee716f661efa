import type * as Y from 'yjs';
import { anchorAt } from '../../../shared/text/anchor/anchorMaking.ts';
import { placesOf } from '../../../shared/text/anchor/anchorPlaces.ts';
import type { Anchor } from '../../../shared/text/anchor.ts';

/**
 * Anchors in a text that was made anew: none of their positions is in it. Each is looked for by its block and its
 * quote (T2) and gets the positions at which it stands; one that is not found stays as it is, and is lost.
 */
export function anchoredAnew(text: Y.Doc, anchors: readonly (Anchor | null)[]): readonly (Anchor | null)[] {
  const standing = anchors.filter((anchor) => anchor !== null);
  const places = new Map(placesOf(text, standing).map((place, index) => [standing[index], place]));
  return anchors.map((anchor) => {
    const place = anchor && places.get(anchor);
    if (!anchor || place?.kind !== 'found' || place.words !== 'same') return anchor;
    return anchorAt(text, place.from, place.to) ?? anchor;
  });
}
