import type { Node } from '@tiptap/pm/model';
import { Mapping, StepMap } from '@tiptap/pm/transform';

/**
 * The way of positions from one text to another, when nobody says what was done in between: the part that
 * differs was replaced. y-tiptap puts a whole new text into the editor for one letter that comes from
 * elsewhere; followed literally, nothing of the old one would remain.
 */
export function changedPart(before: Node, after: Node): Mapping {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return new Mapping();
  // Of words that are said twice, beginning and end may each take the same ones.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return new Mapping([new StepMap([start, end.a + overlap - start, end.b + overlap - start])]);
}
