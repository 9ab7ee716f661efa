import * as Y from 'yjs';
import { blockOf, type TextNode } from './content.ts';
import { formatsOf } from './newElement.ts';
import { sizeOf, type WordsAt } from './passage.ts';
import { piecesOf } from './wordChanges.ts';

/** Formats of some letters, as an editor stores them. */
export type Formats = Readonly<Record<string, unknown>>;

/** A word, some blanks, a sign; or a break of the line, a name, a note. */
export type Piece =
  | { readonly kind: 'letters'; readonly letters: string; readonly formats: Formats }
  | { readonly kind: 'node'; readonly node: TextNode };

/** The same, where it stands: letters in their Y text, all else in what holds it. */
export type StandingPiece = Piece & { readonly inside: Y.XmlText | Y.XmlElement; readonly index: number };

/** What stands between two places, in order. */
export function standingPieces({ holder, from, to }: WordsAt): readonly StandingPiece[] {
  const found: StandingPiece[] = [];
  let at = 0;
  for (const [index, child] of holder.toArray().entries()) {
    const size = sizeOf(child);
    if (at < to && at + size > from) {
      if (child instanceof Y.XmlText) found.push(...lettersIn(child, Math.max(0, from - at), to - at));
      else found.push({ kind: 'node', node: blockOf(child), inside: holder, index });
    }
    at += size;
  }
  return found;
}

type Part = { readonly insert: unknown; readonly attributes?: Formats };

function lettersIn(text: Y.XmlText, from: number, to: number): readonly StandingPiece[] {
  const found: StandingPiece[] = [];
  let at = 0;
  for (const { insert, attributes = {} } of text.toDelta() as readonly Part[]) {
    const letters = typeof insert === 'string' ? insert : '';
    let index = Math.max(from, at);
    for (const piece of piecesOf(letters.slice(index - at, Math.max(0, to - at)))) {
      found.push({ kind: 'letters', letters: piece, formats: attributes, inside: text, index });
      index += piece.length;
    }
    at += letters.length;
  }
  return found;
}

/** Content as pieces to be written. */
export function writtenPieces(content: readonly TextNode[]): readonly Piece[] {
  return content.flatMap((node): readonly Piece[] =>
    node.text === undefined
      ? [{ kind: 'node', node }]
      : piecesOf(node.text).map((letters) => ({ kind: 'letters', letters, formats: formatsOf(node) })),
  );
}

/** Whether two pieces read the same; formats apart. */
export function readSame(one: Piece, other: Piece): boolean {
  if (one.kind === 'letters') return other.kind === 'letters' && one.letters === other.letters;
  return other.kind === 'node' && sayingOf(one.node) === sayingOf(other.node);
}

function sayingOf({ type, attrs = {} }: TextNode): string {
  return JSON.stringify([type, attrs['kind'] ?? null, attrs['subject'] ?? null]);
}

/** A note belongs to the text, not to the words beside it. */
export function isNote(piece: Piece): boolean {
  return piece.kind === 'node' && piece.node.type === 'footnote';
}
