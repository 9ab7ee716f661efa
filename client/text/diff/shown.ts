import type { TextNode } from '../../../shared/text/content.ts';
import { type Side, unitsOfSide } from '../../../shared/text/diff/sides.ts';
import type { Part } from '../../../shared/text/diff/textDifference.ts';
import { notesOf } from '../../../shared/text/notes.ts';

/** Which of two texts is drawn: one of them, or both as one. */
export type Shown = 'both' | Side;

/** How many notes stand before a place, in each of two texts. */
export type NoteCounts = Readonly<Record<Side, number>>;

export const noNotes: NoteCounts = { was: 0, now: 0 };

/** The notes after some content that stands in one of the texts, or in both. */
export function counted(before: NoteCounts, was: readonly TextNode[], now: readonly TextNode[]): NoteCounts {
  return { was: before.was + notesIn(was), now: before.now + notesIn(now) };
}

export function notesIn(nodes: readonly TextNode[]): number {
  return nodes.reduce((sum, node) => sum + notesOf(node).length, 0);
}

/** The notes before each part. */
export function notesBefore(parts: readonly Part[], first: NoteCounts = noNotes): readonly NoteCounts[] {
  let counts = first;
  return parts.map((part) => {
    const before = counts;
    const nodes = (side: Side) => unitsOfSide([part], side).map(({ node }) => node);
    counts = counted(before, nodes('was'), nodes('now'));
    return before;
  });
}
