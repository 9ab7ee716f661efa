import type { Removal } from './removal.ts';
import { fullAt, type Size } from './textSize.ts';
import type { StructShape } from './updateShape.ts';

export const noGrowth: Size = { nodes: 0, bytes: 0, pieces: 0 };

export function sum(one: Size, other: Size): Size {
  return {
    nodes: one.nodes + other.nodes,
    bytes: one.bytes + other.bytes,
    pieces: one.pieces + other.pieces,
  };
}

/** By how much a text grows, or shrinks. */
export function growthOf(fresh: readonly StructShape[], removal: Removal): Size {
  const added = fresh.reduce((size, struct) => sum(size, sizeOf(struct)), noGrowth);
  return sum(added, { nodes: -removal.nodes, bytes: -removal.bytes, pieces: removal.cuts });
}

/** Whether a text would be full after it (G5). What makes a text smaller is always taken. */
export function isOverfull(now: Size, growth: Size, onlyDeletes: boolean): boolean {
  const mostPieces = onlyDeletes ? 2 * fullAt.pieces : fullAt.pieces;
  const isOver = (part: keyof Size, most: number) => growth[part] > 0 && now[part] + growth[part] > most;
  return isOver('nodes', fullAt.nodes) || isOver('bytes', fullAt.bytes) || isOver('pieces', mostPieces);
}

/** Words count as they are, everything else as a few bytes; a text is measured exactly when it seems full. */
function sizeOf({ item, length }: StructShape): Size {
  const kind = item?.content.kind;
  const nodes = kind === 'element' || kind === 'text' ? 1 : 0;
  return { nodes, bytes: kind === 'string' ? 12 + length : 40, pieces: 1 };
}
