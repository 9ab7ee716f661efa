import * as Y from 'yjs';
import { blockOf, fragmentName } from './content.ts';
import { plainText } from './outline.ts';
import { textSchema } from './schema.ts';

/** Where words stand in what holds them; counted as ProseMirror does, from the beginning of what it holds. */
export type WordsAt = { readonly holder: Y.XmlElement; readonly from: number; readonly to: number };

/** What stands at a place of a text. */
export type Passage = {
  /** The paragraph or heading in which it begins, the innermost. */
  readonly block: Y.XmlElement;
  /** Its words, where all of them stand in one paragraph, heading or note; null where it goes on behind that. */
  readonly words: WordsAt | null;
};

/**
 * What stands from one place of a text to another, as `AnchorPlace` counts. Null where no paragraph and no
 * heading begins there. Pure reading: nothing is changed.
 */
export function passageAt(doc: Y.Doc, from: number, to: number): Passage | null {
  const around = holdersOf(doc.getXmlFragment(fragmentName), from);
  const block = around.findLast(({ holder }) => textSchema.nodes[holder.nodeName]?.isTextblock === true);
  if (block === undefined) return null;
  const inner = around.at(-1);
  const last = holdersOf(doc.getXmlFragment(fragmentName), to).at(-1);
  if (inner === undefined || !holdsWords(inner.holder) || last?.holder !== inner.holder || to <= from)
    return { block: block.holder, words: null };
  return { block: block.holder, words: { holder: inner.holder, from: inner.at, to: last.at } };
}

type Around = { readonly holder: Y.XmlElement; readonly at: number };

/** The elements around a place, outermost first, and how far inside each it lies. */
function holdersOf(root: Y.XmlFragment, place: number): readonly Around[] {
  const around: Around[] = [];
  let inside: Y.XmlFragment = root;
  let at = place;
  for (;;) {
    const next = childAround(inside, at);
    if (next === null) return around;
    around.push(next);
    inside = next.holder;
    at = next.at;
  }
}

function childAround(parent: Y.XmlFragment, place: number): Around | null {
  let start = 0;
  for (const child of parent.toArray()) {
    const size = sizeOf(child);
    if (place <= start) return null;
    if (place < start + size)
      return child instanceof Y.XmlElement && !isLeaf(child)
        ? { holder: child, at: place - start - 1 }
        : null;
    start += size;
  }
  return null;
}

/** How many places a child of a text takes, as ProseMirror counts them. */
export function sizeOf(child: Y.XmlElement | Y.XmlText | Y.XmlHook): number {
  if (child instanceof Y.XmlText)
    // Words that stand in the text without a block are read as one.
    return child.parent instanceof Y.XmlElement ? child.length : child.length + 2;
  if (!(child instanceof Y.XmlElement)) return 2;
  return isLeaf(child) ? 1 : child.toArray().reduce((size, one) => size + sizeOf(one), 2);
}

function isLeaf({ nodeName }: Y.XmlElement): boolean {
  return textSchema.nodes[nodeName]?.isLeaf === true;
}

function holdsWords({ nodeName }: Y.XmlElement): boolean {
  return textSchema.nodes[nodeName]?.inlineContent === true;
}

/** The words between two places of what holds them; a name as it is read, a break of the line as one. */
export function wordsBetween({ holder, from, to }: WordsAt): string {
  let words = '';
  let at = 0;
  for (const child of holder.toArray()) {
    const size = sizeOf(child);
    if (at < to && at + size > from)
      words +=
        child instanceof Y.XmlText
          ? lettersOf(child).slice(Math.max(0, from - at), to - at)
          : plainText(blockOf(child));
    at += size;
  }
  return words;
}

/** All letters of a Y text, without formats. */
export function lettersOf(text: Y.XmlText): string {
  return text.toDelta().reduce((sum: string, { insert }: { insert: unknown }) => {
    return typeof insert === 'string' ? sum + insert : sum;
  }, '');
}
