import type * as Y from 'yjs';
import type { RecommendationLinkId } from '../../shared/kernel/ids.ts';
import { type LinkStanding, standingOfPlace } from '../../shared/recommendations/link.ts';
import { anchorAt } from '../../shared/text/anchor/anchorMaking.ts';
import { placeOf, placesOf } from '../../shared/text/anchor/anchorPlaces.ts';
import type { Anchor } from '../../shared/text/anchor.ts';
import type { LinkRow } from './linkStore.ts';
import type { RecommendationsDeps } from './recommendationsDeps.ts';

/** Where a link stands, and the words that are there now where they are others. */
export type LinkPlace = { readonly standing: LinkStanding; readonly now: string | null };

/** Where each of these links stands in its section as stored now: every text is read once. */
export async function linkPlaces(
  { lookInto }: Pick<RecommendationsDeps, 'lookInto'>,
  links: readonly LinkRow[],
): Promise<ReadonlyMap<RecommendationLinkId, LinkPlace>> {
  const found = await Promise.all(
    [...Map.groupBy(links, ({ section }) => section)].map(async ([section, here]) => {
      const places = await lookInto(section, (doc) => placesIn(doc, here));
      return here.map((link, index) => [link.id, places?.[index] ?? lost] as const);
    }),
  );
  return new Map(found.flat());
}

const lost: LinkPlace = { standing: 'lost', now: null };

function placesIn(doc: Y.Doc, links: readonly LinkRow[]): readonly LinkPlace[] {
  const places = placesOf(
    doc,
    links.map(({ anchor }) => anchor),
  );
  return places.map((place) => {
    const standing = standingOfPlace(place);
    if (place.kind === 'lost' || standing === 'found') return { standing, now: null };
    return { standing, now: anchorAt(doc, place.from, place.to)?.quote ?? null };
  });
}

/** The anchor made anew where it stands, so that its quote says what is there; null where that is nothing. */
export function anchoredNow(doc: Y.Doc, anchor: Anchor): Anchor | null {
  const place = placeOf(doc, anchor);
  return place.kind === 'lost' ? null : anchorAt(doc, place.from, place.to);
}
