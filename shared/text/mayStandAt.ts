import { Node } from '@tiptap/pm/model';
import { canTake } from './canTake.ts';
import { indexOf, parentOf } from './carryOut.ts';
import type { Passage } from './passage.ts';
import { areProperBlocks, isProperWords } from './properContent.ts';
import type { ProposedChange, ProposedContent } from './proposedChange.ts';
import { textSchema } from './schema.ts';

/**
 * Whether a change may be proposed for what stands at a place: only what whoever writes the text could write
 * there with her editor, without notes, images and tables. What is said to be proposed comes from anybody.
 */
export function mayStandAt(passage: Passage, change: ProposedChange): boolean {
  const { block, words } = passage;
  switch (change.kind) {
    case 'replace_words':
      return words !== null && isProperWords(change.content) && fitsIn(words.holder.nodeName, change.content);
    case 'insert_after':
      return areProperBlocks(change.content) && fitsAt(passage, 1, 0, change.content);
    case 'replace_block':
      return areProperBlocks(change.content) && fitsAt(passage, 0, 1, change.content);
    case 'delete_block':
      return parentOf(block).length > 0;
  }
}

function fitsAt({ block }: Passage, behind: number, gone: number, content: ProposedContent): boolean {
  const names = content.map(({ type }) => type);
  return canTake(parentOf(block), indexOf(block) + behind, gone, names);
}

/** In a note stand letters only. */
function fitsIn(holder: string, content: ProposedContent): boolean {
  try {
    Node.fromJSON(textSchema, { type: holder, content }).check();
    return true;
  } catch {
    return false;
  }
}
