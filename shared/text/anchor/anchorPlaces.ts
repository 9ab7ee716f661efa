import type * as Y from 'yjs';
import type { Anchor, AnchorPlace } from '../anchor.ts';
import type { TextNode } from '../content.ts';
import { type HeldEnds, QuoteFinder } from './quoteFinder.ts';
import { readContent } from './readContent.ts';
import { type DocReading, readDoc } from './readDoc.ts';
import { decodeRelative, positionOf } from './relativePlace.ts';

/** Where an anchor stands in a text as it is now (docs/spec/sync.md T2). The text is not touched. */
export function placeOf(doc: Y.Doc, anchor: Anchor): AnchorPlace {
  return placesOf(doc, [anchor])[0] ?? { kind: 'lost' };
}

/** Where each of these anchors stands, in their order: the text is read once for all. */
export function placesOf(doc: Y.Doc, anchors: readonly Anchor[]): readonly AnchorPlace[] {
  if (anchors.length === 0) return [];
  const reading = readDoc(doc);
  const finder = new QuoteFinder(reading);
  return anchors.map((anchor) => finder.place(anchor, endsOf(anchor, reading)));
}

/** What can be said of a quote where there is no Y.Doc: `unclear` stands more than once. */
export type QuotePlace = AnchorPlace | { readonly kind: 'unclear' };

/**
 * Where an anchor stands in a text of which only the content is there. Its positions say nothing here: what
 * stands several times alike is `unclear`, and so is found on a page by its position. A quote is false where
 * this is neither `found` with the same words nor `unclear`.
 */
export function findInContent(content: TextNode, anchor: Anchor): QuotePlace {
  return findAllInContent(content, [anchor])[0] ?? { kind: 'lost' };
}

/** The same for several anchors, in their order: the content is read once for all. */
export function findAllInContent(content: TextNode, anchors: readonly Anchor[]): readonly QuotePlace[] {
  if (anchors.length === 0) return [];
  const finder = new QuoteFinder(readContent(content));
  return anchors.map((anchor) => {
    const place = finder.place(anchor, noEnds);
    if (place.kind === 'found' && place.words === 'same') return place;
    return finder.isAnywhere(anchor.quote) ? { kind: 'unclear' } : place;
  });
}

const noEnds: HeldEnds = { from: null, to: null };

function endsOf(anchor: Anchor, reading: DocReading): HeldEnds {
  const held = heldBy(anchor);
  return held === null ? noEnds : { from: positionOf(held.from, reading), to: positionOf(held.to, reading) };
}

type Held = { readonly from: Y.RelativePosition; readonly to: Y.RelativePosition };

/** Anchors are looked at after every change of the text, and do not change. */
const decoded = new WeakMap<Anchor, Held | null>();

function heldBy(anchor: Anchor): Held | null {
  const known = decoded.get(anchor);
  if (known !== undefined) return known;
  const from = decodeRelative(anchor.from);
  const to = decodeRelative(anchor.to);
  const held = from === null || to === null ? null : { from, to };
  decoded.set(anchor, held);
  return held;
}
