import type { TextNode } from '../../../shared/text/content.ts';
import { textSchema } from '../../../shared/text/schema.ts';

/** How words are set. */
export type Setting = { readonly bold: boolean; readonly italic: boolean; readonly href: string | null };

/** Part of a paragraph on its way to our schema. */
export type Piece =
  | { readonly text: string; readonly setting: Setting }
  /** A note, with the nodes that hold its words. */
  | { readonly note: readonly TextNode[] }
  | 'break';

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
    } else if ('note' in piece) line.push(piece);
    else append(line, piece.text.replace(/[ \t\n]+/gu, ' '), piece.setting);
  }
  trimEnd(line);
  while (line.at(-1) === 'break') {
    line.pop();
    trimEnd(line);
  }
  return line.map((piece) => {
    if (piece === 'break') return { type: 'hardBreak' };
    if ('note' in piece) return { type: 'footnote', content: piece.note };
    return textNode(piece.text, piece.setting);
  });
}

/** The words of a note: one line, and no note of its own. */
export function noteNodes(pieces: readonly Piece[]): readonly TextNode[] {
  return inlineNodes(
    pieces.flatMap((piece) => {
      if (piece === 'break') return [{ text: ' ', setting: plain }];
      return 'note' in piece ? piece.note.map(pieceOf) : [piece];
    }),
  );
}

function pieceOf({ text = '', marks = [] }: TextNode): Piece {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const href = marks.find((mark) => mark.type === 'link')?.attrs?.['href'];
  const setting = { bold: has('bold'), italic: has('italic'), href: typeof href === 'string' ? href : null };
  return { text: ` ${text}`, setting };
}

function append(line: Piece[], text: string, setting: Setting): void {
  const last = line.at(-1);
  const words = isWords(last) ? last : null;
  const afterBlank = last === undefined || last === 'break' || words?.text.endsWith(' ') === true;
  const added = afterBlank ? text.replace(/^ /u, '') : text;
  if (added === '') return;
  if (words !== null && isSame(words.setting, setting)) {
    line[line.length - 1] = { text: words.text + added, setting };
  } else line.push({ text: added, setting });
}

function trimEnd(line: Piece[]): void {
  const last = line.at(-1);
  if (!isWords(last) || !last.text.endsWith(' ')) return;
  const text = last.text.slice(0, -1);
  line.pop();
  if (text !== '') line.push({ text, setting: last.setting });
}

function isWords(piece: Piece | undefined): piece is Extract<Piece, { readonly text: string }> {
  return typeof piece === 'object' && 'text' in piece;
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
