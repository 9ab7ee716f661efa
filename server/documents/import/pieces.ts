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

/** Words of one setting, in parts: a long paragraph of many pieces must not be copied for each. */
type Words = { readonly parts: string[]; readonly setting: Setting };
type Line = (Words | Exclude<Piece, { readonly text: string }>)[];

/**
 * The inline nodes of a paragraph. As on a web page, blanks and line ends run together into one space, and
 * none is left at the edges.
 */
export function inlineNodes(pieces: readonly Piece[]): readonly TextNode[] {
  const line: Line = [];
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
    return textNode(piece.parts.join(''), piece.setting);
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

function append(line: Line, text: string, setting: Setting): void {
  const last = line.at(-1);
  const words = wordsOf(last);
  const afterBlank = last === undefined || last === 'break' || endsBlank(words);
  const added = afterBlank ? text.replace(/^ /u, '') : text;
  if (added === '') return;
  if (words !== null && isSame(words.setting, setting)) words.parts.push(added);
  else line.push({ parts: [added], setting });
}

function trimEnd(line: Line): void {
  const words = wordsOf(line.at(-1));
  if (words === null || !endsBlank(words)) return;
  const last = words.parts.pop()?.slice(0, -1) ?? '';
  if (last !== '') words.parts.push(last);
  if (words.parts.length === 0) line.pop();
}

function wordsOf(piece: Line[number] | undefined): Words | null {
  return typeof piece === 'object' && 'parts' in piece ? piece : null;
}

function endsBlank(words: Words | null): boolean {
  return words?.parts.at(-1)?.endsWith(' ') === true;
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
