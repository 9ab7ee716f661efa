import * as Y from 'yjs';
import { must } from '../kernel/assert.ts';
import { canTake } from './canTake.ts';
import type { TextNode } from './content.ts';
import { newElement } from './newElement.ts';
import type { Passage } from './passage.ts';
import { sizeOf } from './passage.ts';
import type { ProposedChange } from './proposedChange.ts';
import { reword } from './reword.ts';

/**
 * Makes a proposed change of what stands at a place, inside a transaction of the caller; nothing else of the
 * text is touched. The change has been judged for this passage (`mayStandAt`).
 */
export function carryOut(passage: Passage, change: ProposedChange, newId: () => string): void {
  const { block } = passage;
  switch (change.kind) {
    case 'replace_words':
      return reword(must(passage.words, 'words are replaced within one block'), change.content);
    case 'insert_after':
      return insertBehind(block, change.content, newId);
    case 'replace_block':
      return rewrite(block, change.content, newId);
    case 'delete_block':
      return remove(block);
  }
}

/** A block of the same kind stays the block that it was: what points at it, and who writes in it, keeps it. */
function rewrite(block: Y.XmlElement, content: readonly TextNode[], newId: () => string): void {
  const [first, ...others] = content;
  if (first === undefined) return;
  const stays = isSameKind(block, first);
  insertBehind(block, stays ? others : content, newId);
  if (stays) reword(wholeOf(block), first.content ?? []);
  else parentOf(block).delete(indexOf(block), 1);
}

function insertBehind(block: Y.XmlElement, content: readonly TextNode[], newId: () => string): void {
  if (content.length === 0) return;
  parentOf(block).insert(
    indexOf(block) + 1,
    content.map((node) => newElement(node, newId)),
  );
}

/** Without anything in them they are nothing. */
const frames = new Set(['listItem', 'bulletList', 'orderedList', 'blockquote']);

/** Takes a block away, with the item, list or quotation that it leaves empty; the last of a cell or a text stays without words. */
function remove(block: Y.XmlElement): void {
  let going = block;
  for (;;) {
    const parent = parentOf(going);
    if (canTake(parent, indexOf(going), 1, [])) return parent.delete(indexOf(going), 1);
    if (parent.length > 1 || !(parent instanceof Y.XmlElement) || !frames.has(parent.nodeName))
      return reword(wholeOf(block), []);
    going = parent;
  }
}

/** All words of a block. */
export function wholeOf(block: Y.XmlElement) {
  return { holder: block, from: 0, to: sizeOf(block) - 2 };
}

function isSameKind(block: Y.XmlElement, { type, attrs = {} }: TextNode): boolean {
  return block.nodeName === type && (type !== 'heading' || block.getAttribute('level') === attrs['level']);
}

export function parentOf(block: Y.XmlElement): Y.XmlFragment {
  const { parent } = block;
  if (!(parent instanceof Y.XmlFragment)) throw new Error('a block stands in a text');
  return parent;
}

export function indexOf(block: Y.XmlElement): number {
  return parentOf(block).toArray().indexOf(block);
}
