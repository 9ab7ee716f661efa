import type * as Y from 'yjs';
import { placeOf } from '../../../shared/text/anchor/anchorPlaces.ts';
import type { Anchor } from '../../../shared/text/anchor.ts';
import { blockOf, type TextNode } from '../../../shared/text/content.ts';
import { plainText } from '../../../shared/text/outline.ts';
import { type Passage, passageAt, wordsBetween } from '../../../shared/text/passage.ts';

/** What somebody who proposes other words begins with, read from the text as it is now. */
export type ProposalStart = {
  /** The chosen words, where they stand in one paragraph; null where they go on behind it. */
  readonly words: string | null;
  /** The paragraph or heading in which they begin. */
  readonly block: TextNode;
  readonly blockWords: string;
};

/** Null where the passage is no longer in the text. The text is not touched. */
export function proposalStart(doc: Y.Doc, anchor: Anchor): ProposalStart | null {
  const place = placeOf(doc, anchor);
  const passage: Passage | null = place.kind === 'found' ? passageAt(doc, place.from, place.to) : null;
  if (passage === null) return null;
  const block = blockOf(passage.block);
  return { words: passage.words && wordsBetween(passage.words), block, blockWords: plainText(block) };
}
