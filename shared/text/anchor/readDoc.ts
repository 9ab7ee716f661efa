import * as Y from 'yjs';
import { fragmentName } from '../content.ts';
import { isLeaf, Reader, type TextReading } from './textReading.ts';

/** What stands in a block, or is one. */
export type Child = Y.XmlElement | Y.XmlText | Y.XmlHook;

/** The reading of a Y.Doc, and the position at which the inside of each of its types begins. */
export type DocReading = TextReading & {
  readonly doc: Y.Doc;
  readonly starts: ReadonlyMap<unknown, number>;
};

/** Reads a Y.Doc in one walk, as `contentOf` would, without making its JSON and without touching it. */
export function readDoc(doc: Y.Doc): DocReading {
  const reader = new Reader();
  const starts = new Map<unknown, number>();
  const root = doc.getXmlFragment(fragmentName);
  starts.set(root, 0);
  for (const child of childrenOf(root)) {
    // Words without a block are a line of their own, as `blockOf` has them.
    const bare = !(child instanceof Y.XmlElement);
    if (bare) reader.enter('paragraph', null);
    read(child, reader, starts);
    if (bare) reader.leave();
  }
  return { ...reader.done(), doc, starts };
}

function read(type: Child, reader: Reader, starts: Map<unknown, number>): void {
  if (type instanceof Y.XmlText) {
    starts.set(type, reader.position);
    reader.letters(lettersOf(type));
    return;
  }
  if (!(type instanceof Y.XmlElement)) return;
  const { nodeName } = type;
  if (isLeaf(nodeName)) return reader.leaf(nodeName, type.getAttributes());
  reader.enter(nodeName, type.getAttribute('id'));
  starts.set(type, reader.position);
  for (const child of childrenOf(type)) read(child, reader, starts);
  reader.leave();
}

/** What stands in a type, in order. */
export function* childrenOf(holder: Y.XmlFragment | Y.XmlElement): Generator<Child> {
  for (let item = holder._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentType) yield item.content.type as Child; // an XML type holds nothing else
}

function lettersOf(text: Y.XmlText): string {
  let letters = '';
  for (let item = text._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentString) letters += item.content.str;
  return letters;
}

/** How many positions a type takes where it stands; words without a block have a line around them. */
export function sizeIn(holder: Y.XmlFragment | Y.XmlElement, type: Child): number {
  const isBare = !(holder instanceof Y.XmlElement) && !(type instanceof Y.XmlElement);
  return sizeOf(type) + (isBare ? 2 : 0);
}

function sizeOf(type: Child): number {
  if (type instanceof Y.XmlText) return type.length;
  if (!(type instanceof Y.XmlElement)) return 0;
  if (isLeaf(type.nodeName)) return 1;
  let size = 2;
  for (const child of childrenOf(type)) size += sizeOf(child);
  return size;
}
