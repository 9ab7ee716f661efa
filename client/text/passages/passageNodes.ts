import type { TextNode } from '../../../shared/text/content.ts';
import type { ProposedChange } from '../../../shared/text/proposedChange.ts';

/** What a drawn text holds beside its own words. No stored text knows them. */
export const passageMark = 'passage';
export const passageNumber = 'passageNumber';
export const passageInsert = 'passageInsert';

const ownMarks = new WeakSet<object>();

/** Attributes that this page has made itself: a text that comes from elsewhere may name such nodes too. */
export function own<T extends object>(attrs: T): T {
  ownMarks.add(attrs);
  return attrs;
}

export function isOwn(attrs: TextNode['attrs']): attrs is NonNullable<TextNode['attrs']> {
  return attrs !== undefined && ownMarks.has(attrs);
}

/** The change that such a node shows: the same object as in the passage, so that it is known again. */
export function proposedOf({ attrs }: TextNode): ProposedChange | null {
  // `markedContent` has put it there: see `own`.
  return isOwn(attrs) ? (attrs['proposed'] as ProposedChange) : null;
}
