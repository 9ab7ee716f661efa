import type * as Y from 'yjs';
import { anchorAt, anchorOfBlock } from '../../../../shared/text/anchor/anchorMaking.ts';
import type { Stretch } from '../../../text/passages/chosenWords.ts';
import type { ChosenPassage } from '../companion.ts';

/** What was chosen, kept so that it is found again; where nothing is in between, only the block around it. */
export function chosenPassage(doc: Y.Doc, { from, to }: Stretch): ChosenPassage {
  return { anchor: to > from ? anchorAt(doc, from, to) : null, block: anchorOfBlock(doc, from) };
}
