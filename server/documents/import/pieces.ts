import type { TextNode } from '../../../shared/text/content.ts';
import { textSchema } from '../../../shared/text/schema.ts';

/** How words are set. */
export type Setting = { readonly bold: boolean; readonly italic: boolean; readonly href: string | null };

/** Part of a paragraph on its way from Markdown to our schema. */
export type Piece = { readonly text: string; readonly setting: Setting } | 'break';

export const plain: Setting = { bold: false, italic: false, href: null };

/**
 * The inline nodes of a paragraph. As on a web page, blanks and line ends run together into one space, and
 * none is left at the edges.
 */
export function inlineNodes(pieces: readonly Piece[]): readonly TextNode[] {
  const line: Piece[] = [];
  for (const piece of pieces) {
    if (piece === 'break') {
      trimEnd(line);
      if (line.length > 0) line.push('break');
    } else append(line, piece.text.replace(/[ \t\n]+/gu, ' '), piece.setting);
  }
  trimEnd(line);
  while (line.at(-1) === 'break') {
    line.pop();
    trimEnd(line);
  }
  return line.map((piece) =>
    piece === 'break' ? { type: 'hardBreak' } : textNode(piece.text, piece.setting),
  );
}

function append(line: Piece[], text: string, setting: Setting): void {
  const last = line.at(-1);
  const afterBlank = last === undefined || last === 'break' || last.text.endsWith(' ');
  const added = afterBlank ? text.replace(/^ /u, '') : text;
  if (added === '') return;
  if (last !== undefined && last !== 'break' && isSame(last.setting, setting)) {
    line[line.length - 1] = { text: last.text + added, setting };
  } else line.push({ text: added, setting });
}

function trimEnd(line: Piece[]): void {
  const last = line.at(-1);
  if (last === undefined || last === 'break' || !last.text.endsWith(' ')) return;
  const text = last.text.slice(0, -1);
  line.pop();
  if (text !== '') line.push({ text, setting: last.setting });
}

function isSame(a: Setting, b: Setting): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.href === b.href;
}

function textNode(text: string, { bold, italic, href }: Setting): TextNode {
  const marks = [
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    ...(href === null ? [] : [{ type: 'link', attrs: { href } }]),
  ].toSorted((a, b) => rankOf(a.type) - rankOf(b.type));
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}

/** ProseMirror wants the marks of a text in the order in which the schema declares them. */
const ranks = Object.keys(textSchema.marks);

function rankOf(mark: string): number {
  return ranks.indexOf(mark);
}
