import type * as Y from 'yjs';
import { placesOf } from '../../../shared/text/anchor/anchorPlaces.ts';
import type { Anchor, AnchorPlace } from '../../../shared/text/anchor.ts';
import type { PassageMark } from './placedPassage.ts';

/** A passage that can be looked up in a text. */
export type AnchoredPassage = PassageMark & { readonly anchor: Anchor };

/** Where each of the passages stands in the text at this moment. */
export function placesByKey(
  doc: Y.Doc,
  passages: readonly AnchoredPassage[],
): ReadonlyMap<string, AnchorPlace> {
  const places = placesOf(
    doc,
    passages.map(({ anchor }) => anchor),
  );
  return new Map(passages.map(({ key }, index) => [key, places[index] ?? { kind: 'lost' }]));
}

/** Whether two looks found everything at the same places. */
export function samePlaces(
  one: ReadonlyMap<string, AnchorPlace>,
  other: ReadonlyMap<string, AnchorPlace>,
): boolean {
  if (one.size !== other.size) return false;
  for (const [key, place] of one) if (!samePlace(place, other.get(key))) return false;
  return true;
}

function samePlace(one: AnchorPlace, other: AnchorPlace | undefined): boolean {
  if (one.kind === 'lost' || other?.kind !== 'found') return one.kind === other?.kind;
  return one.from === other.from && one.to === other.to && one.words === other.words;
}
