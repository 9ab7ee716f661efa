import * as Y from 'yjs';
import { fragmentName } from '../content.ts';
import { childrenOf, type DocReading, sizeIn } from './readDoc.ts';

/** What a position holds on to when the text changes around it: what begins there, or what ends there. */
export type Hold = 'next' | 'previous';

/** The relative position for a place in the content of a text; null where the text has no such place. */
export function relativeAt(doc: Y.Doc, pos: number, hold: Hold): Y.RelativePosition | null {
  return pos < 0 ? null : within(doc.getXmlFragment(fragmentName), pos, hold);
}

function within(holder: Y.XmlFragment | Y.XmlElement, pos: number, hold: Hold): Y.RelativePosition | null {
  const assoc = hold === 'next' ? 0 : -1;
  let start = 0;
  let index = 0;
  for (const child of childrenOf(holder)) {
    const size = sizeIn(holder, child);
    const end = start + size;
    if (child instanceof Y.XmlText) {
      const frame = (size - child.length) / 2;
      const at = pos - start - frame;
      const isHeld = frame > 0 || (hold === 'next' ? at < child.length : at > 0);
      if (isHeld && at >= 0 && at <= child.length)
        return Y.createRelativePositionFromTypeIndex(child, at, assoc);
    }
    if (pos === start && (hold === 'next' || index === 0)) break;
    if (pos <= end && child instanceof Y.XmlElement && pos > start && pos < end)
      return within(child, pos - start - 1, hold);
    index += 1;
    start = end;
    if (pos <= end && !(pos === end && hold === 'next')) break;
  }
  if (pos > start) return null;
  return Y.createRelativePositionFromTypeIndex(holder, index, assoc);
}

/** Where a relative position stands in the content of a text; null where what it held on to is gone. */
export function positionOf(relative: Y.RelativePosition, { doc, starts }: DocReading): number | null {
  // A name would make Yjs create what is called so.
  if (relative.tname !== null && relative.tname !== fragmentName) return null;
  const found = Y.createAbsolutePositionFromRelativePosition(relative, doc, false);
  const start = found === null ? undefined : starts.get(found.type);
  if (found === null || start === undefined) return null;
  if (found.type instanceof Y.XmlText) return start + found.index;
  const holder = found.type as Y.XmlFragment | Y.XmlElement;
  let pos = start;
  let index = 0;
  for (const child of childrenOf(holder)) {
    if (index === found.index) break;
    pos += sizeIn(holder, child);
    index += 1;
  }
  return pos;
}

/** As an anchor keeps it. */
export function encodeRelative(relative: Y.RelativePosition): string {
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(relative)));
}

/** Null for what is no position: it comes from anybody's page. */
export function decodeRelative(base64: string): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}
