import type { TextNode } from '../../../shared/text/content.ts';
import { cellsOfSide, contentOfSide, rowsOfSide } from '../../../shared/text/diff/sides.ts';
import type { Part, RowPart, Run } from '../../../shared/text/diff/textDifference.ts';
import { notesOf } from '../../../shared/text/notes.ts';
import { counted, type NoteCounts, notesBefore } from './shown.ts';

/** A note that came in, went out or has other words; its number is that of the text in which it stands. */
export type ChangedNote = {
  readonly number: number;
  readonly kind: 'changed' | 'in' | 'out';
  readonly runs: readonly Run[];
};

/** The notes of a part that a reader has to be told of: they stand at the end of a text, not in its lines. */
export function changedNotes(part: Part, notes: NoteCounts): readonly ChangedNote[] {
  switch (part.kind) {
    case 'same':
    case 'moved':
    case 'away':
      return [];
    case 'in':
    case 'out': {
      const nodes = part.units.map(({ node }) => node);
      return wholeNotes(nodes, part.kind, notes);
    }
    case 'changed':
      if (part.inside.kind === 'words') return notesOfRuns(part.inside.runs, notes);
      return part.inside.kind === 'table' ? notesOfRows(part.inside.rows, notes) : [];
  }
}

function wholeNotes(
  nodes: readonly TextNode[],
  kind: 'in' | 'out',
  notes: NoteCounts,
): readonly ChangedNote[] {
  const before = notes[kind === 'in' ? 'now' : 'was'];
  return nodes.flatMap(notesOf).map(({ content = [] }, index) => ({
    number: before + index + 1,
    kind,
    runs: content.length === 0 ? [] : [{ kind, content }],
  }));
}

function notesOfRuns(runs: readonly Run[], notes: NoteCounts): readonly ChangedNote[] {
  let before = notes;
  return runs.flatMap((run): readonly ChangedNote[] => {
    const here = before;
    before = counted(before, contentOfSide([run], 'was'), contentOfSide([run], 'now'));
    if (run.kind === 'note') return [{ number: here.now + 1, kind: 'changed', runs: run.runs }];
    return run.kind === 'in' || run.kind === 'out' ? wholeNotes(run.content, run.kind, here) : [];
  });
}

function notesOfRows(rows: readonly RowPart[], notes: NoteCounts): readonly ChangedNote[] {
  let before = notes;
  return rows.flatMap((row): readonly ChangedNote[] => {
    const here = before;
    before = counted(before, rowsOfSide([row], 'was'), rowsOfSide([row], 'now'));
    if (row.kind === 'in' || row.kind === 'out') return wholeNotes([row.row], row.kind, here);
    if (row.kind !== 'changed') return [];
    let within = here;
    return row.cells.flatMap((cell): readonly ChangedNote[] => {
      const at = within;
      within = counted(within, cellsOfSide([cell], 'was'), cellsOfSide([cell], 'now'));
      if (cell.kind === 'in' || cell.kind === 'out') return wholeNotes([cell.cell], cell.kind, at);
      if (cell.kind !== 'changed') return [];
      const counts = notesBefore(cell.parts, at);
      return cell.parts.flatMap((part, index) => changedNotes(part, counts[index] ?? at));
    });
  });
}
