import type { TextNode } from '../content.ts';
import { align } from './align.ts';
import type { CellPart, Part, RowPart } from './textDifference.ts';
import { partEntry } from './unitEntries.ts';

/** Compares what stands in two cells. */
type CellChanges = (was: TextNode, now: TextNode) => readonly Part[];

/** What became of the rows of a table, and of the cells of those that changed. */
export function tableChanges(was: TextNode, now: TextNode, inCell: CellChanges): readonly RowPart[] {
  return listed(was, now, false).map((found): RowPart => {
    if (found.kind !== 'changed') return { kind: found.kind, row: found.node };
    const { kind, was: before, now: after, moved } = found;
    return { kind, was: before, now: after, moved, cells: cellChanges(before, after, inCell) };
  });
}

function cellChanges(was: TextNode, now: TextNode, inCell: CellChanges): readonly CellPart[] {
  return listed(was, now, true).flatMap((found): readonly CellPart[] => {
    if (found.kind === 'changed')
      return [{ kind: 'changed', was: found.was, now: found.now, parts: inCell(found.was, found.now) }];
    // Cells stay where they are.
    if (found.kind === 'moved' || found.kind === 'away') return [];
    return [{ kind: found.kind, cell: found.node }];
  });
}

type Listed =
  | { readonly kind: 'same' | 'in' | 'out' | 'moved' | 'away'; readonly node: TextNode }
  | { readonly kind: 'changed'; readonly was: TextNode; readonly now: TextNode; readonly moved: boolean };

/** The children of both in one list, in the order of now; what is gone stands where it stood. */
function listed(wasHolder: TextNode, nowHolder: TextNode, inPlace: boolean): readonly Listed[] {
  const [was, now] = [wasHolder.content ?? [], nowHolder.content ?? []];
  const [before, after] = [was.map(partEntry), now.map(partEntry)];
  const { toWas, toNow, inOrder } = align(before, after, inPlace);
  const all: Listed[] = [];
  let gone = 0;
  const leave = (until: number): void => {
    for (; gone < until; gone++) {
      const mate = toNow[gone];
      const node = was[gone] as TextNode;
      if (mate === undefined) all.push({ kind: 'out', node });
      else if (!inOrder.has(mate)) all.push({ kind: 'away', node });
    }
  };
  const upTo = nextInOrder(toWas, inOrder, was.length);
  for (const [at, node] of now.entries()) {
    leave(upTo[at] ?? was.length);
    const mate = toWas[at];
    const moved = mate !== undefined && !inOrder.has(at);
    if (mate === undefined) all.push({ kind: 'in', node });
    else if (before[mate]?.key === after[at]?.key) all.push({ kind: moved ? 'moved' : 'same', node });
    else all.push({ kind: 'changed', was: was[mate] as TextNode, now: node, moved });
  }
  leave(was.length);
  return all;
}

/** For each place in `now`, the place in `was` of the next that stands in order: what is gone before that stood here. */
export function nextInOrder(
  toWas: readonly (number | undefined)[],
  inOrder: ReadonlySet<number>,
  end: number,
): readonly number[] {
  const next: number[] = [];
  let place = end;
  for (let at = toWas.length - 1; at >= 0; at--) {
    if (inOrder.has(at)) place = toWas[at] ?? place;
    next[at] = place;
  }
  return next;
}
