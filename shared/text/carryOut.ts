import * as Y from 'yjs';
import { must } from '../kernel/assert.ts';
import { canTake } from './canTake.ts';
import type { TextNode } from './content.ts';
import { newElement } from './newElement.ts';
import { type Passage, sizeOf, type WordsAt } from './passage.ts';
import type { ProposedChange } from './proposedChange.ts';
import { reword } from './reword.ts';

/** Where a change has put its content. */
export type Written =
  | { readonly kind: 'words'; readonly at: WordsAt }
  | { readonly kind: 'blocks'; readonly blocks: readonly Y.XmlElement[] };

/**
 * Makes a proposed change of what stands at a place, inside a transaction of the caller; nothing else of the
 * text is touched. The change has been judged for this passage (`mayStandAt`).
 */
export function carryOut(passage: Passage, change: ProposedChange, newId: () => string): Written {
  const { block } = passage;
  switch (change.kind) {
    case 'replace_words':
      return replaceWords(must(passage.words, 'words are replaced within one block'), change.content);
    case 'insert_after':
      return { kind: 'blocks', blocks: insertBehind(block, change.content, newId) };
    case 'replace_block':
      return { kind: 'blocks', blocks: rewrite([block], change.content, newId) };
    case 'delete_block':
      remove(block);
      return { kind: 'blocks', blocks: [] };
  }
}

/** Makes other content of what a change has just written, in the same way. */
export function amend(written: Written, content: readonly TextNode[], newId: () => string): void {
  if (written.kind === 'words') reword(written.at, content);
  else rewrite(written.blocks, content, newId);
}

function replaceWords(at: WordsAt, content: readonly TextNode[]): Written {
  const before = insideOf(at.holder);
  reword(at, content);
  return { kind: 'words', at: { ...at, to: at.to + insideOf(at.holder) - before } };
}

/** A block of the same kind stays the block that it was: what points at it, and who writes in it, keeps it. */
function rewrite(
  blocks: readonly Y.XmlElement[],
  content: readonly TextNode[],
  newId: () => string,
): readonly Y.XmlElement[] {
  const last = blocks.at(-1);
  if (last === undefined) return [];
  const added = insertBehind(last, content.slice(blocks.length), newId);
  const others = blocks.flatMap((block, index) => {
    const next = content[index];
    if (next !== undefined && isSameKind(block, next)) {
      reword(wholeOf(block), next.content ?? []);
      return [block];
    }
    const instead = next === undefined ? [] : insertBehind(block, [next], newId);
    parentOf(block).delete(indexOf(block), 1);
    return instead;
  });
  return [...others, ...added];
}

function insertBehind(
  block: Y.XmlElement,
  content: readonly TextNode[],
  newId: () => string,
): readonly Y.XmlElement[] {
  const elements = content.map((node) => newElement(node, newId));
  if (elements.length > 0) parentOf(block).insert(indexOf(block) + 1, elements);
  return elements;
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
function wholeOf(block: Y.XmlElement): WordsAt {
  return { holder: block, from: 0, to: insideOf(block) };
}

function insideOf(block: Y.XmlElement): number {
  return sizeOf(block) - 2;
}

function isSameKind(block: Y.XmlElement, { type, attrs = {} }: TextNode): boolean {
  if (type !== 'paragraph' && type !== 'heading') return false;
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
