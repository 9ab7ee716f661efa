import type { TextNode } from '../../shared/text/content.ts';
import { imageOf } from '../../shared/text/imageAttributes.ts';
import { notesOf } from '../../shared/text/notes.ts';
import { plainText } from '../../shared/text/outline.ts';
import { tableGrid } from './tableGrid.ts';

/**
 * A text as plain words, to be copied into a letter or a message: blank lines between blocks, signs before
 * list items, a line for each row of a table, notes at the end.
 */
export function readableText(content: TextNode): string {
  const numbered = withNumbers(content, notesOf(content));
  const notes = notesOf(content).map(
    (note, index) => `[${index + 1}] ${plainText({ ...note, type: 'paragraph' })}`,
  );
  return [...blocks(numbered), ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n').trim();
}

/** Each note replaced by its number in the text. */
function withNumbers(node: TextNode, notes: readonly TextNode[]): TextNode {
  if (node.type === 'footnote') return { type: 'text', text: `[${notes.indexOf(node) + 1}]` };
  return node.content ? { ...node, content: node.content.map((child) => withNumbers(child, notes)) } : node;
}

function blocks(node: TextNode): readonly string[] {
  return (node.content ?? []).map(block);
}

function block(node: TextNode): string {
  switch (node.type) {
    case 'bulletList':
      return listLines(node, () => '- ');
    case 'orderedList':
      return listLines(node, (index) => `${Number(node.attrs?.['start'] ?? 1) + index}. `);
    case 'blockquote':
      return indented(blocks(node).join('\n\n'), '> ', '> ');
    case 'horizontalRule':
      return '---';
    case 'image':
      return imageLine(node);
    case 'table':
      return tableLines(node);
    default:
      return plainText(node);
  }
}

function listLines(list: TextNode, sign: (index: number) => string): string {
  return (list.content ?? [])
    .map((item, index) => indented(blocks(item).join('\n'), sign(index), ' '.repeat(sign(index).length)))
    .join('\n');
}

/** What an image shows, in the brackets in which letters mark what cannot be copied. */
function imageLine(node: TextNode): string {
  const { alt } = imageOf(node.attrs);
  return alt === '' ? '[…]' : `[${alt}]`;
}

/** A row in one line, its cells apart. An empty cell keeps its place with a dash. */
function tableLines(table: TextNode): string {
  const { head, body } = tableGrid(table);
  return [...head, ...body]
    .map((row) =>
      row.cells.map(({ node }) => blocks(node).join(' ').replaceAll(/\s+/gu, ' ').trim() || '–').join(' · '),
    )
    .join('\n');
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`)
    .join('\n');
}
