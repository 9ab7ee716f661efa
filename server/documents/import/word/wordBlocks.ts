import type { TextNode } from '../../../../shared/text/content.ts';
import { plainText } from '../../../../shared/text/outline.ts';
import { inlineNodes } from '../pieces.ts';
import { isReadable } from '../readable.ts';
import { tableNode } from '../tableNode.ts';
import type { ListCounters } from './listCounters.ts';
import { type ListItem, listNodes } from './listNodes.ts';
import type { ParagraphKind, ParagraphKinds } from './paragraphKinds.ts';
import { type InlineContext, linePieces, wordPieces } from './wordInline.ts';
import type { WordBlock } from './wordModel.ts';
import type { WordNumbering } from './wordNumbering.ts';

export type BlockContext = InlineContext & {
  readonly kinds: ParagraphKinds;
  readonly numbering: WordNumbering;
  readonly counters: ListCounters;
  /** In a cell there are paragraphs and lists, nothing else. */
  readonly inCell: boolean;
};

/** A block on its way: lists and quotes are put together from what stands side by side. */
type Loose =
  | { readonly type: 'block'; readonly node: TextNode }
  | { readonly type: 'item'; readonly item: ListItem }
  | { readonly type: 'quoted'; readonly node: TextNode }
  | { readonly type: 'contents'; readonly words: string };

const deepestHeading = 3;

/** The blocks of a Word text in our schema. Empty ones are left out. */
export function wordBlocks(blocks: readonly WordBlock[], context: BlockContext): readonly TextNode[] {
  return neighbours(blocks.flatMap((block) => looseBlock(block, context))).flatMap((group) =>
    together(group, context),
  );
}

/** Those of one type that follow one another. */
function neighbours(blocks: readonly Loose[]): readonly (readonly Loose[])[] {
  const groups: Loose[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0]?.type === block.type) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function together(group: readonly Loose[], { lost }: BlockContext): readonly TextNode[] {
  const [first] = group;
  switch (first?.type) {
    case 'item': {
      const items = group.flatMap((one) => (one.type === 'item' ? [one.item] : []));
      for (const { format, paragraph } of firstsOf(items)) {
        if (!plainFormats.has(format)) lost.add('list_marks', plainText(paragraph));
      }
      return listNodes(items);
    }
    case 'quoted':
      return [
        { type: 'blockquote', content: group.flatMap((one) => (one.type === 'quoted' ? [one.node] : [])) },
      ];
    case 'contents':
      lost.add('contents_table', first.words);
      return [];
    default:
      return group.flatMap((one) => (one.type === 'block' ? [one.node] : []));
  }
}

/** Bullets and 1, 2, 3: what our lists show. */
const plainFormats = new Set(['bullet', 'decimal']);

function firstsOf(items: readonly ListItem[]): readonly ListItem[] {
  return items.filter(
    (item, index) => items.findIndex((one) => one.numId === item.numId && one.level === item.level) === index,
  );
}

function looseBlock(block: WordBlock, context: BlockContext): readonly Loose[] {
  if (block.type === 'table') return looseTable(block, context);
  const kind = context.kinds.get(block.styleId);
  const content = inlineNodes(wordPieces(block.children, context));
  if (isReadable(content)) return [looseParagraph(content, kind, context)];
  const isRule = kind?.hasRule === true && !context.inCell;
  return isRule ? [{ type: 'block', node: { type: 'horizontalRule' } }] : [];
}

function looseParagraph(
  content: readonly TextNode[],
  kind: ParagraphKind | null,
  context: BlockContext,
): Loose {
  const paragraph: TextNode = { type: 'paragraph', content };
  if (kind?.isContents) return { type: 'contents', words: plainText(paragraph) };
  const item = kind?.list ? listItem(kind.list, paragraph, context) : null;
  if (kind?.heading) return { type: 'block', node: heading(kind.heading, item, paragraph, context) };
  if (item) return { type: 'item', item };
  return kind?.isQuote && !context.inCell
    ? { type: 'quoted', node: paragraph }
    : { type: 'block', node: paragraph };
}

function listItem(
  { numId, level }: NonNullable<ParagraphKind['list']>,
  paragraph: TextNode,
  { numbering, counters }: BlockContext,
): ListItem | null {
  const definition = numbering.level(numId, level);
  if (definition === null) return null;
  const number = counters.next(numId, level, definition);
  return { numId, level, format: definition.format, number, paragraph };
}

function heading(level: number, item: ListItem | null, paragraph: TextNode, context: BlockContext): TextNode {
  const words = plainText(paragraph);
  if (item !== null) context.lost.add('heading_number', words);
  if (context.inCell) {
    context.lost.add('cell_heading', words);
    return paragraph;
  }
  if (level > deepestHeading) context.lost.add('deep_heading', words);
  return { ...paragraph, type: 'heading', attrs: { level: Math.min(level, deepestHeading) } };
}

function looseTable(
  table: Extract<WordBlock, { readonly type: 'table' }>,
  context: BlockContext,
): readonly Loose[] {
  if (context.inCell) return nestedTable(table, context);
  const rows = table.children.map(({ isHeader, children }) => ({
    isHeader,
    cells: children.map(({ colSpan, rowSpan, children: blocks }) => ({
      colspan: colSpan,
      rowspan: rowSpan,
      content: wordBlocks(blocks, { ...context, inCell: true }),
    })),
  }));
  const isEmpty = rows.every(({ cells }) => cells.every(({ content }) => content.length === 0));
  const node = isEmpty ? null : tableNode(rows);
  return node === null ? [] : [{ type: 'block', node }];
}

/** A table in a table becomes lines, its cells divided by a bar. */
function nestedTable(
  table: Extract<WordBlock, { readonly type: 'table' }>,
  context: BlockContext,
): readonly Loose[] {
  const lines = table.children
    .map((row) => inlineNodes(linePieces([{ type: 'table', children: [row] }], context, ' ')))
    .filter(isReadable);
  const [first] = lines;
  if (first === undefined) return [];
  context.lost.add('nested_table', plainText({ type: 'paragraph', content: first }));
  return lines.map((content) => ({ type: 'block', node: { type: 'paragraph', content } }));
}
