import type { TextNode } from '../content.ts';
import type { CellPart, Part, RowPart, Run } from './textDifference.ts';
import type { Unit } from './textUnits.ts';

/** Which of the two texts. */
export type Side = 'was' | 'now';

/** The units of one of the two texts, out of how they differ. */
export function unitsOfSide(parts: readonly Part[], side: Side): readonly Unit[] {
  return parts.flatMap((part) => partUnits(part, side));
}

function partUnits(part: Part, side: Side): readonly Unit[] {
  switch (part.kind) {
    case 'same':
      return part.units;
    case 'in':
    case 'moved':
      return side === 'now' ? part.units : [];
    case 'out':
    case 'away':
      return side === 'was' ? part.units : [];
    case 'changed':
      if (side === 'now') return part.now;
      // What has moved too stood where `away` is.
      return part.move === null ? part.was : [];
  }
}

/** The words of one of the two lines. */
export function contentOfSide(runs: readonly Run[], side: Side): readonly TextNode[] {
  return runs.flatMap((run) => runContent(run, side));
}

function runContent(run: Run, side: Side): readonly TextNode[] {
  switch (run.kind) {
    case 'same':
      return run.content;
    case 'in':
      return side === 'now' ? run.content : [];
    case 'out':
      return side === 'was' ? run.content : [];
    case 'restyled':
      return run[side];
    case 'note':
      return [run[side]];
  }
}

/** The rows of one of the two tables. */
export function rowsOfSide(rows: readonly RowPart[], side: Side): readonly TextNode[] {
  return rows.flatMap((part) => {
    if (part.kind === 'changed') return side === 'now' ? [part.now] : part.moved ? [] : [part.was];
    if (part.kind === 'same') return [part.row];
    if (part.kind === 'in' || part.kind === 'moved') return side === 'now' ? [part.row] : [];
    return side === 'was' ? [part.row] : [];
  });
}

/** The cells of one of the two rows. */
export function cellsOfSide(cells: readonly CellPart[], side: Side): readonly TextNode[] {
  return cells.flatMap((part) => {
    if (part.kind === 'same') return [part.cell];
    if (part.kind === 'changed') return [part[side]];
    return (part.kind === 'in') === (side === 'now') ? [part.cell] : [];
  });
}
