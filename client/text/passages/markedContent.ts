import type { TextNode } from '../../../shared/text/content.ts';
import { isLeaf, sizeOf } from './nodeSize.ts';
import { own, passageInsert, passageMark, passageNumber } from './passageNodes.ts';
import { markClass, numberClass, type PlacedPassage, strikesBlock, strikesWords } from './placedPassage.ts';

/**
 * The same text with marks on passages, a number at the end of each, and what is proposed after the words or
 * the block that it is about. Blocks that hold none stay the same objects.
 */
export function markedContent(content: TextNode, passages: readonly PlacedPassage[]): TextNode {
  if (passages.length === 0) return content;
  return { ...content, content: childrenOf(content, 0, passages) };
}

/** The children of a node whose inside begins at `start`. */
function childrenOf(node: TextNode, start: number, passages: readonly PlacedPassage[]): readonly TextNode[] {
  let at = start;
  return (node.content ?? []).flatMap((child) => {
    const from = at;
    at += sizeOf(child);
    const to = at;
    const here = passages.filter((passage) => passage.from < to && passage.to > from);
    return here.length === 0 ? [child] : markedChild(child, from, here);
  });
}

function markedChild(child: TextNode, from: number, here: readonly PlacedPassage[]): readonly TextNode[] {
  if (child.text !== undefined) return piecesOf(child, child.text, from, here);
  if (isLeaf(child.type)) return [withMarks(child, here), ...endsAt(from + 1, here)];
  const inside = { ...child, content: childrenOf(child, from + 1, here) };
  if (child.type !== 'paragraph' && child.type !== 'heading') return [inside];
  const about = here.filter((passage) => isAboutBlock(passage) && passage.from > from);
  const struck = about.some(strikesBlock)
    ? { ...inside, attrs: own({ ...child.attrs, struck: true }) }
    : inside;
  return [struck, ...about.flatMap(insertOf)];
}

/** Words, cut where a passage begins or ends. */
function piecesOf(
  node: TextNode,
  text: string,
  from: number,
  here: readonly PlacedPassage[],
): readonly TextNode[] {
  const to = from + text.length;
  const cuts = new Set([from, to]);
  for (const passage of here) {
    if (passage.from > from) cuts.add(passage.from);
    if (passage.to < to) cuts.add(passage.to);
  }
  const borders = [...cuts].sort((one, other) => one - other);
  return borders.slice(1).flatMap((end, index) => {
    const begin = borders[index] ?? from;
    const over = here.filter((passage) => passage.from < end && passage.to > begin);
    const piece = { ...node, text: text.slice(begin - from, end - from) };
    return [withMarks(piece, over), ...endsAt(end, here)];
  });
}

function withMarks(node: TextNode, over: readonly PlacedPassage[]): TextNode {
  if (over.length === 0) return node;
  const marks = over.map((passage) => ({
    type: passageMark,
    attrs: own({ key: passage.key, className: markClass(passage), struck: strikesWords(passage) }),
  }));
  return { ...node, marks: [...marks, ...(node.marks ?? [])] };
}

function endsAt(at: number, here: readonly PlacedPassage[]): readonly TextNode[] {
  const ending = here.filter(({ to }) => to === at);
  return [
    ...ending.filter(strikesWords).flatMap(insertOf),
    ...ending.filter(({ label }) => label !== '').map(numberOf),
  ];
}

function insertOf({ proposed }: PlacedPassage): readonly TextNode[] {
  return proposed === null ? [] : [{ type: passageInsert, attrs: own({ proposed }) }];
}

function numberOf(passage: PlacedPassage): TextNode {
  const { key, label, description } = passage;
  return { type: passageNumber, attrs: own({ key, label, description, className: numberClass(passage) }) };
}

function isAboutBlock({ proposed }: PlacedPassage): boolean {
  return proposed !== null && proposed.kind !== 'replace_words';
}
