import type { TextNode } from '../../../shared/text/content.ts';
import { notesOf } from '../../../shared/text/notes.ts';
import { sizeOf } from './nodeSize.ts';

/** A stretch of a text, in positions as ProseMirror counts them. */
export type Stretch = { readonly from: number; readonly to: number };

/** Where words stand by themselves: blocks of words, and the notes under the text. */
const holders = ':is(p, h1, h2, h3)[data-id], .notes li';
/** What is drawn beside the words of the text. */
const beside = '.obs-n, .proposed-place, .note-back';

/** The words of a drawn text that are chosen with mouse, finger or keys; null where there are none. */
export function chosenWords(root: HTMLElement, content: TextNode): Stretch | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const texts = textsIn(root, range);
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return null;
  const begin = first === range.startContainer ? range.startOffset : 0;
  const end = last === range.endContainer ? range.endOffset : last.length;
  const from = positionAt(root, content, first, begin, 'begin');
  const to = positionAt(root, content, last, end, 'end');
  return from === null || to === null || to <= from ? null : { from, to };
}

/** The letters of the text that a range takes in: whole lines are often chosen up to the beginning of the next. */
function textsIn(root: HTMLElement, range: Range): readonly Text[] {
  const texts: Text[] = [];
  const walk = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const holder = node.parentElement?.closest(holders);
    if (!holder || !root.contains(holder) || node.parentElement?.closest(beside)) continue;
    const isEmpty =
      (node === range.startContainer && range.startOffset === node.length) ||
      (node === range.endContainer && range.endOffset === 0);
    if (!isEmpty) texts.push(node);
  }
  return texts;
}

function positionAt(
  root: HTMLElement,
  content: TextNode,
  text: Text,
  offset: number,
  side: 'begin' | 'end',
): number | null {
  const holder = text.parentElement?.closest<HTMLElement>(holders);
  const start = holder ? insideOf(root, content, holder) : null;
  if (!holder || start === null) return null;
  const whole = text.parentElement?.closest('.mention, .note-mark');
  if (whole && holder.contains(whole))
    return start + sizeBefore(holder, whole) + (side === 'end' ? sizeDrawn(whole) : 0);
  return start + sizeBefore(holder, text) + offset;
}

/** Where the inside of the block begins that an element shows. Twins are told apart by their order. */
function insideOf(root: HTMLElement, content: TextNode, holder: HTMLElement): number | null {
  const { id } = holder.dataset;
  if (id === undefined) {
    const index = [...(holder.parentElement?.children ?? [])].indexOf(holder);
    const note = notesOf(content)[index];
    return note ? startOf(content, (node) => node === note) : null;
  }
  const twins = [...root.querySelectorAll(`[data-id="${CSS.escape(id)}"]`)];
  let before = twins.indexOf(holder);
  return startOf(content, (node) => node.attrs?.['id'] === id && before-- === 0);
}

/** Where the inside of the first node begins that is meant. */
function startOf(content: TextNode, isMeant: (node: TextNode) => boolean): number | null {
  const within = (node: TextNode, inside: number): number | null => {
    let at = inside;
    for (const child of node.content ?? []) {
      if (isMeant(child)) return at + 1;
      const found = within(child, at + 1);
      if (found !== null) return found;
      at += sizeOf(child);
    }
    return null;
  };
  return within(content, 0);
}

/** How many positions stand in an element before something in it. */
function sizeBefore(holder: Element, end: Node): number {
  let size = 0;
  for (const child of holder.childNodes) {
    if (child === end) return size;
    if (child.contains(end)) return size + sizeBefore(child as Element, end);
    size += sizeDrawn(child);
  }
  return size;
}

function sizeDrawn(node: Node): number {
  if (node instanceof Text) return node.length;
  if (!(node instanceof HTMLElement) || node.matches(beside)) return 0;
  if (node.matches('br, .mention')) return 1;
  if (node.matches('.note-mark')) return Number(node.dataset['size']);
  return [...node.childNodes].reduce((sum, child) => sum + sizeDrawn(child), 0);
}
