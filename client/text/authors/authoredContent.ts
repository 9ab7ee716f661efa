import type * as Y from 'yjs';
import type { TextNode } from '../../../shared/text/content.ts';
import { type AuthorMark, markOf, type ShownAuthors } from './shownAuthors.ts';
import { lengthOf, type WrittenBlock, type WrittenRun } from './writtenRuns.ts';

/** The mark under which a drawn text says who wrote some words. No stored text knows it. */
export const authorMark = 'author';

/** A run at the beginning of which the author changes. */
type MarkedRun = { length: number; readonly mark: AuthorMark | null; readonly begins: boolean };

/** The same text with a mark on the words of each author. A block that has just changed under it has none yet. */
export function authoredContent(content: TextNode, doc: Y.Doc, shown: ShownAuthors): TextNode {
  const written = shown.known.blocksOf(doc);
  const blocks = content.content ?? [];
  if (written.length !== blocks.length) return content;
  const begins = beginning();
  return {
    ...content,
    content: blocks.map((block, index) => {
      const runs = written[index] ?? [];
      const marked = runs.map((run) => ({
        length: run.length,
        mark: markOf(shown, run),
        begins: begins(run),
      }));
      return lettersOf(block) === lengthOf(runs) ? marking(marked)(block) : block;
    }),
  };
}

/** Tells for runs in the order of the text where somebody else's words begin. */
export function beginning(): (run: WrittenRun) => boolean {
  let before: number | null = null;
  return ({ author }) => {
    const begins = author !== before;
    before = author;
    return begins;
  };
}

function marking(runs: MarkedRun[]): (node: TextNode) => TextNode {
  const rest = runs.toReversed();
  const take = (text: string, node: TextNode): TextNode[] => {
    const pieces: TextNode[] = [];
    for (let at = 0; at < text.length; ) {
      const run = rest.pop();
      if (run === undefined) return [...pieces, { ...node, text: text.slice(at) }];
      const length = Math.min(run.length, text.length - at);
      pieces.push(piece(node, text.slice(at, at + length), run));
      if (length < run.length) rest.push({ ...run, length: run.length - length, begins: false });
      at += length;
    }
    return pieces;
  };
  const walk = (node: TextNode): TextNode => {
    if (!node.content) return node;
    return {
      ...node,
      content: node.content.flatMap((child) =>
        child.text === undefined ? [walk(child)] : take(child.text, child),
      ),
    };
  };
  return walk;
}

function piece(node: TextNode, text: string, { mark, begins }: MarkedRun): TextNode {
  if (mark === null) return { ...node, text };
  const attrs = { ...mark, initials: begins ? mark.initials : '' };
  return { ...node, text, marks: [...(node.marks ?? []), { type: authorMark, attrs }] };
}

function lettersOf(node: TextNode): number {
  return node.text?.length ?? (node.content ?? []).reduce((sum, child) => sum + lettersOf(child), 0);
}

/** How many words each author has in a text; a word belongs to whoever wrote its first letter. */
export function wordsByAuthor(
  content: TextNode,
  written: readonly WrittenBlock[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const [index, block] of (content.content ?? []).entries()) {
    const runs = (written[index] ?? []).values();
    let run = runs.next().value;
    let end = run?.length ?? 0;
    let at = 0;
    for (const text of textsOf(block)) {
      for (const { index: start } of text.matchAll(/\S+/gu)) {
        while (run && end <= at + start) {
          run = runs.next().value;
          end += run?.length ?? 0;
        }
        if (run && run.author !== null) counts.set(run.author, (counts.get(run.author) ?? 0) + 1);
      }
      at += text.length;
    }
  }
  return counts;
}

function textsOf(node: TextNode): readonly string[] {
  if (node.text !== undefined) return [node.text];
  // What stands side by side in a line is read in one go.
  const children = node.content ?? [];
  if (children.length > 0 && children.every(({ text }) => text !== undefined))
    return [children.map(({ text }) => text).join('')];
  return children.flatMap(textsOf);
}
