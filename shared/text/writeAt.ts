import * as Y from 'yjs';
import type { Piece } from './inlinePieces.ts';
import { newElement } from './newElement.ts';

/** Between two letters of a Y text, or between two children of an element. */
export type Spot = { readonly inside: Y.XmlText | Y.XmlElement; readonly index: number };

/** Writes pieces at a spot, one behind the other, inside a transaction of the caller. */
export function writeAt(spot: Spot, pieces: readonly Piece[]): void {
  let next = spot;
  for (const piece of pieces)
    next =
      piece.kind === 'letters' ? writeLetters(next, piece) : writeNode(next, newElement(piece.node, noId));
}

/** What stands inside a line carries no id, a note apart, which nobody proposes. */
function noId(): string {
  throw new Error('a note is not proposed');
}

function writeLetters(spot: Spot, { letters, formats }: Extract<Piece, { kind: 'letters' }>): Spot {
  const { inside, index } = spot.inside instanceof Y.XmlText ? spot : lineAt(spot.inside, spot.index);
  if (!(inside instanceof Y.XmlText)) throw new Error('letters stand in a Y text');
  // Formats that are not named are ended: Yjs writes them into the object.
  inside.insert(index, letters, { ...formats });
  return { inside, index: index + letters.length };
}

/** The Y text that ends or begins between two children; a new one where there is none. */
function lineAt(holder: Y.XmlElement, index: number): Spot {
  const before = index > 0 ? holder.get(index - 1) : null;
  if (before instanceof Y.XmlText) return { inside: before, index: before.length };
  const behind = index < holder.length ? holder.get(index) : null;
  if (behind instanceof Y.XmlText) return { inside: behind, index: 0 };
  const text = new Y.XmlText();
  holder.insert(index, [text]);
  return { inside: text, index: 0 };
}

/** A Y text holds nothing but letters: the rest of it goes into another one behind the node. */
function writeNode({ inside, index }: Spot, node: Y.XmlElement): Spot {
  if (inside instanceof Y.XmlElement) {
    inside.insert(index, [node]);
    return { inside, index: index + 1 };
  }
  const holder = inside.parent;
  if (!(holder instanceof Y.XmlElement)) throw new Error('a line stands in a block');
  const at = holder.toArray().indexOf(inside);
  if (index === 0) return writeNode({ inside: holder, index: at }, node);
  if (index < inside.length) {
    const rest = new Y.XmlText();
    const behind = restOf(inside, index);
    inside.delete(index, inside.length - index);
    holder.insert(at + 1, [rest]);
    rest.applyDelta([...behind]);
  }
  return writeNode({ inside: holder, index: at + 1 }, node);
}

type Part = { readonly insert: string; readonly attributes?: Readonly<Record<string, unknown>> };

function restOf(text: Y.XmlText, from: number): readonly Part[] {
  let at = 0;
  return (text.toDelta() as readonly Part[]).flatMap((part) => {
    const start = Math.max(0, from - at);
    at += part.insert.length;
    return start < part.insert.length ? [{ ...part, insert: part.insert.slice(start) }] : [];
  });
}
