import type { TextNode } from '../../../../shared/text/content.ts';
import { isPlace } from '../../../../shared/text/diff/figures.ts';
import type { Part } from '../../../../shared/text/diff/textDifference.ts';
import type { Unit } from '../../../../shared/text/diff/textUnits.ts';
import { plainText } from '../../../../shared/text/outline.ts';
import { counted, type NoteCounts, notesBefore } from '../../../text/diff/shown.ts';

/** What stands on the page of a comparison, one after the other. */
export type Segment =
  /** Headings that are the same and under which something differs, and the title of the text. */
  | { readonly kind: 'heading' | 'fold'; readonly units: readonly Unit[]; readonly notes: NoteCounts }
  | Change
  /** From here a part has moved to the change with this number. */
  | {
      readonly kind: 'away';
      readonly part: Part;
      readonly notes: NoteCounts;
      readonly to: number;
    };

export type Change = {
  readonly kind: 'change';
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly part: Part;
  readonly notes: NoteCounts;
  /** The heading above it, in words; empty before the first. */
  readonly under: string;
};

/** Cuts compared texts into what is shown: changes, the headings above them, and what folds. */
export function segmentsOf(parts: readonly Part[]): readonly Segment[] {
  const notes = notesBefore(parts);
  const numbers = changeNumbers(parts);
  const last = parts.findLastIndex(isPlace);
  const segments: Segment[] = [];
  let under = '';
  for (const [index, part] of parts.entries()) {
    const here = notes[index] ?? { was: 0, now: 0 };
    const number = numbers.get(index);
    if (part.kind === 'same') segments.push(...equalSegments(part.units, here, index === 0, index > last));
    else if (part.kind === 'away')
      segments.push({ kind: 'away', part, notes: here, to: numberOfMove(parts, numbers, part.move) });
    else if (number !== undefined) {
      // A change of a heading stands under itself.
      const own = headingIn(part);
      segments.push({ kind: 'change', number, part, notes: here, under: own ?? under });
      under = own ?? under;
      continue;
    }
    if (part.kind === 'same') under = lastHeading(part.units) ?? under;
  }
  return segments;
}

/** The changes alone, for the list beside the text. */
export function changesOf(segments: readonly Segment[]): readonly Change[] {
  return segments.filter((segment) => segment.kind === 'change');
}

function changeNumbers(parts: readonly Part[]): ReadonlyMap<number, number> {
  const places = [...parts.entries()].filter(([, part]) => isPlace(part)).map(([index]) => index);
  return new Map(places.map((index, at) => [index, at + 1]));
}

function numberOfMove(parts: readonly Part[], numbers: ReadonlyMap<number, number>, move: number): number {
  const index = parts.findIndex(
    (part) => (part.kind === 'moved' || part.kind === 'changed') && part.move === move,
  );
  return numbers.get(index) ?? 1;
}

/** Of what is the same the title of the text is seen, and the headings under which the next change stands. */
function equalSegments(
  units: readonly Unit[],
  notes: NoteCounts,
  isFirst: boolean,
  isLast: boolean,
): readonly Segment[] {
  const title = isFirst && units[0]?.node.type === 'heading' ? 1 : 0;
  const [from, to] = isLast ? [units.length, units.length] : headingsBefore(units, title);
  const cuts = [0, title, from, to, units.length];
  return cuts.slice(1).flatMap((end, index): readonly Segment[] => {
    const start = cuts[index] ?? 0;
    if (start >= end) return [];
    const before = nodesOf(units.slice(0, start));
    const kind = index % 2 === 0 ? 'heading' : 'fold';
    return [{ kind, units: units.slice(start, end), notes: counted(notes, before, before) }];
  });
}

/** Where the last heading stands, with those right above it. */
function headingsBefore(units: readonly Unit[], after: number): readonly [from: number, to: number] {
  const last = units.findLastIndex(({ node }) => node.type === 'heading');
  if (last < after) return [after, after];
  let from = last;
  while (from > after && units[from - 1]?.node.type === 'heading') from--;
  return [from, last + 1];
}

function nodesOf(units: readonly Unit[]): readonly TextNode[] {
  return units.map(({ node }) => node);
}

function lastHeading(units: readonly Unit[]): string | null {
  const heading = units.findLast(({ node }) => node.type === 'heading');
  return heading ? plainText(heading.node).trim() : null;
}

function headingIn(part: Part): string | null {
  if (part.kind === 'changed') return lastHeading(part.now);
  return part.kind === 'in' || part.kind === 'moved' ? firstHeading(part.units) : null;
}

function firstHeading(units: readonly Unit[]): string | null {
  const [first] = units;
  return first?.node.type === 'heading' ? plainText(first.node).trim() : null;
}
