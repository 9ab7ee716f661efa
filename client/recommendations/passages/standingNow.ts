import { standingOfPlace } from '../../../shared/recommendations/link.ts';
import type { LinkView } from '../../../shared/recommendations/matrix.ts';
import { anchorAt } from '../../../shared/text/anchor/anchorMaking.ts';
import type { TextSide } from '../../documents/page/companion.ts';

/** How a link stands in the text that is open here, while it is being written; as the server said until it was looked up. */
export function standingNow<Link extends LinkView>(link: Link, { doc, places }: TextSide): Link {
  const place = places.get(link.id);
  if (doc === null || place === undefined) return link;
  const standing = standingOfPlace(place);
  const there = place.kind === 'lost' || standing === 'found' ? null : anchorAt(doc, place.from, place.to);
  return { ...link, standing, now: there?.quote ?? null };
}
