import type { NotCarriedList } from '../notCarriedList.ts';
import type { ParagraphKind, ParagraphKinds } from './paragraphKinds.ts';
import type { Relationship } from './relationships.ts';
import type { WordFile } from './wordFile.ts';
import type { WordStyles } from './wordStyles.ts';

/** What the parts of a text need while they are written anew. */
export type StoryContext = {
  readonly lost: NotCarriedList;
  readonly styles: WordStyles;
  readonly kinds: ParagraphKinds;
  /** Where the links of this part lead. */
  readonly leadsTo: readonly Relationship[];
  readonly drawn: WordFile['drawn'];
  /** What is true of every paragraph here, whatever it says itself. */
  readonly more: Partial<ParagraphKind>;
};
