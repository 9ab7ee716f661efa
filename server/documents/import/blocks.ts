import type { MarkedToken, Token, Tokens } from 'marked';
import type { TextNode } from '../../../shared/text/content.ts';
import { plainText } from '../../../shared/text/outline.ts';
import { htmlWords } from './htmlWords.ts';
import { inlinePieces } from './inline.ts';
import type { MarkdownReading } from './markdownReading.ts';
import { inlineNodes, type Piece, plain } from './pieces.ts';
import { withoutControls } from './plainCharacters.ts';
import { isReadable } from './readable.ts';
import { tableNode } from './tableNode.ts';

/** Half of what the gate takes (G5), so that there is room to write; what lies deeper in lists and quotes comes out flat. */
const deepest = 30;
const deepestHeading = 3;

/** The blocks of some Markdown that stand `depth` levels below the top. Empty ones are left out. */
export function blocks(
  tokens: readonly Token[],
  reading: MarkdownReading,
  depth: number,
): readonly TextNode[] {
  // Our one extension of marked makes tokens of its kinds: there are no others.
  return tokens.flatMap((token) => block(token as MarkedToken, reading, depth));
}

function block(token: MarkedToken, reading: MarkdownReading, depth: number): readonly TextNode[] {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'hr':
      return [{ type: 'horizontalRule' }];
    case 'heading':
      return heading(token, reading);
    case 'blockquote':
      return quote(token, reading, depth);
    case 'list':
      return list(token, reading, depth);
    case 'table':
      return depth === 1 ? table(token, reading) : tableLines(token, reading);
    case 'code':
      reading.lost.add('code', token.text);
      return paragraph(lines(token.text.split('\n').map(withoutControls)));
    case 'html':
      return html(token, reading);
    case 'paragraph':
    case 'text':
      return paragraph(inlinePieces(token.tokens ?? [token], reading));
    default:
      return paragraph(inlinePieces([token], reading));
  }
}

function paragraph(pieces: readonly Piece[]): readonly TextNode[] {
  const content = inlineNodes(pieces);
  return isReadable(content) ? [{ type: 'paragraph', content }] : [];
}

function heading(token: Tokens.Heading, reading: MarkdownReading): readonly TextNode[] {
  const content = inlineNodes(inlinePieces(token.tokens, reading));
  if (!isReadable(content)) return [];
  if (token.depth > deepestHeading) reading.lost.add('deep_heading', plainText({ type: 'heading', content }));
  return [{ type: 'heading', attrs: { level: Math.min(token.depth, deepestHeading) }, content }];
}

function quote(token: Tokens.Blockquote, reading: MarkdownReading, depth: number): readonly TextNode[] {
  if (!hasRoom(depth)) return blocks(token.tokens, reading, depth);
  const content = blocks(token.tokens, reading, depth + 1);
  return content.length === 0 ? [] : [{ type: 'blockquote', content }];
}

function list(token: Tokens.List, reading: MarkdownReading, depth: number): readonly TextNode[] {
  if (!hasRoom(depth)) return token.items.flatMap((item) => itemBlocks(item, reading, depth));
  const items = token.items.flatMap((item): readonly TextNode[] => {
    const content = itemBlocks(item, reading, depth + 2);
    if (content.length === 0) return [];
    // An item begins with a paragraph: that is where its bullet stands.
    const first: readonly TextNode[] = content[0]?.type === 'paragraph' ? [] : [{ type: 'paragraph' }];
    return [{ type: 'listItem', content: [...first, ...content] }];
  });
  if (items.length === 0) return [];
  if (!token.ordered) return [{ type: 'bulletList', content: items }];
  return [{ type: 'orderedList', attrs: { start: startOf(token) }, content: items }];
}

function itemBlocks(item: Tokens.ListItem, reading: MarkdownReading, depth: number): readonly TextNode[] {
  if (item.task) reading.lost.add('task_list', item.text);
  return blocks(item.tokens, reading, depth);
}

/** A list below this level still has its item, its paragraph and its words inside the limit. */
function hasRoom(depth: number): boolean {
  return depth + 3 <= deepest;
}

function startOf({ start }: Tokens.List): number {
  return typeof start === 'number' && Number.isSafeInteger(start) ? start : 1;
}

function table(token: Tokens.Table, reading: MarkdownReading): readonly TextNode[] {
  const rows = [token.header, ...token.rows].map((row, index) => ({
    isHeader: index === 0,
    cells: row.map((cell) => ({
      colspan: 1,
      rowspan: 1,
      content: paragraph(inlinePieces(cell.tokens, reading)),
    })),
  }));
  const node = rows.some(({ cells }) => cells.some(({ content }) => content.length > 0)) && tableNode(rows);
  return node ? [node] : [];
}

/** Inside a list or a quotation a row is a line of words, its cells divided by a bar. */
function tableLines(token: Tokens.Table, reading: MarkdownReading): readonly TextNode[] {
  reading.lost.add('table', token.header.map((cell) => cell.text).join(' | '));
  return [token.header, ...token.rows].flatMap((row) => {
    const cells = row.map((cell) => inlinePieces(cell.tokens, reading));
    return cells.every((cell) => !isReadable(inlineNodes(cell)))
      ? []
      : paragraph(
          cells.flatMap((cell, index) => (index === 0 ? cell : [{ text: ' | ', setting: plain }, ...cell])),
        );
  });
}

function html(token: Tokens.HTML | Tokens.Tag, reading: MarkdownReading): readonly TextNode[] {
  const words = htmlWords(token.text).map(withoutControls);
  const isComment = /^\s*<!--/u.test(token.text) && words.length === 0;
  if (!isComment) reading.lost.add('html', words[0] ?? token.text);
  return words.flatMap((line) => paragraph([{ text: line, setting: plain }]));
}

function lines(texts: readonly string[]): readonly Piece[] {
  return texts.flatMap((text, index): readonly Piece[] => {
    const piece = { text, setting: plain };
    return index === 0 ? [piece] : ['break', piece];
  });
}
