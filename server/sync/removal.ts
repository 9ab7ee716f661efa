import * as Y from 'yjs';
import type { SettledStructs } from './settledStructs.ts';
import { bytesOf, isNode } from './textSize.ts';
import type { Range } from './updateShape.ts';

/** What deletions take out of a stored text. */
export type Removal = {
  readonly nodes: number;
  readonly bytes: number;
  /** Structs that are cut because only a part of them goes. */
  readonly cuts: number;
  /** Whether pages would tidy for seconds after it. */
  readonly heavy: boolean;
};

/** Pieces of one formatted text that may go together without another look. */
const lightly = 200;
/** Deleted pieces times the pieces beside which they lie. */
const mostTidying = 30_000_000;

/**
 * What the deletions of an update come to. Where a text has formats, every page that receives them walks, for
 * each deleted piece of it, along all that is deleted beside it: a frame of 8 bytes that deletes 30,000 pieces
 * held every page for ten seconds.
 */
export function removalOf(ranges: readonly Range[], structs: SettledStructs): Removal {
  let [nodes, bytes, cuts] = [0, 0, 0];
  const formatted = new Map<Y.XmlText, number>();
  for (const range of ranges) {
    const end = range.clock + range.length;
    for (const struct of structs.structsIn(range)) {
      if (struct.id.clock < range.clock) cuts++;
      if (struct.id.clock + struct.length > end) cuts++;
      if (struct.deleted || !(struct instanceof Y.Item)) continue;
      if (isNode(struct)) nodes++;
      bytes += bytesOf(struct);
      const { parent } = struct;
      if (parent instanceof Y.XmlText) formatted.set(parent, (formatted.get(parent) ?? 0) + 1);
    }
  }
  return { nodes, bytes, cuts, heavy: [...formatted].some(([text, pieces]) => isHeavy(text, pieces)) };
}

function isHeavy(text: Y.XmlText, deleted: number): boolean {
  if (deleted <= lightly) return false;
  const most = mostTidying / deleted;
  let [pieces, hasFormats] = [0, false];
  for (let at = text._start; at !== null; at = at.right) {
    pieces++;
    if (at.content instanceof Y.ContentFormat) hasFormats = true;
    if (hasFormats && pieces > most) return true;
  }
  return false;
}
