import * as Y from 'yjs';
import {
  type Formats,
  isNote,
  type Piece,
  readSame,
  type StandingPiece,
  standingPieces,
  writtenPieces,
} from './inlinePieces.ts';
import { sizeOf, type WordsAt } from './passage.ts';
import type { ProposedContent } from './proposedChange.ts';
import { type Step, stepsBetween } from './wordChanges.ts';
import { type Spot, writeAt } from './writeAt.ts';

/**
 * Puts other words in the place of some, inside a transaction of the caller. Words that both have are not
 * touched, so that whoever is writing among them, and whatever points at them, keeps them; notes stay, unless
 * all words go. Where the content says formats anywhere it is taken by its formats; otherwise new words look
 * like those that they stand in for.
 */
export function reword(at: WordsAt, content: ProposedContent): void {
  const all = standingPieces(at);
  const standing = content.length === 0 ? all : all.filter((piece) => !isNote(piece));
  const saysFormats = content.some(({ marks = [] }) => marks.length > 0);
  const written = writtenPieces(content);
  // From the end: what lies before a change keeps its place.
  for (const step of stepsBetween<Piece>(standing, written, readSame).toReversed()) {
    const before = standing.slice(step.from, step.to);
    const after = written.slice(step.start, step.end);
    if (step.same) {
      if (saysFormats) for (const [index, piece] of before.entries()) format(piece, after[index]);
      continue;
    }
    const spot = spotOf(at, standing, step);
    for (const piece of before.toReversed()) takeOut(piece);
    const looks = saysFormats ? null : looksOf(standing, step);
    writeAt(spot, looks === null ? after : after.map((piece) => dressed(piece, looks)));
  }
}

function takeOut({ inside, index, ...piece }: StandingPiece): void {
  inside.delete(index, piece.kind === 'letters' ? piece.letters.length : 1);
}

/** Gives letters that stay the formats that they are to have, no more and no fewer. */
function format(standing: StandingPiece, next: Piece | undefined): void {
  if (standing.kind !== 'letters' || next?.kind !== 'letters' || !(standing.inside instanceof Y.XmlText))
    return;
  const gone = Object.keys(standing.formats).filter((name) => !Object.hasOwn(next.formats, name));
  const changed = Object.entries(next.formats).filter(
    ([name, value]) => JSON.stringify(standing.formats[name]) !== JSON.stringify(value),
  );
  if (gone.length + changed.length === 0) return;
  const formats = { ...Object.fromEntries(changed), ...Object.fromEntries(gone.map((name) => [name, null])) };
  standing.inside.format(standing.index, standing.letters.length, formats);
}

function dressed(piece: Piece, formats: Formats): Piece {
  return piece.kind === 'letters' ? { ...piece, formats } : piece;
}

/** How new words look that say nothing of it: like the first that go, or as those on both sides do. */
function looksOf(standing: readonly StandingPiece[], { from, to }: Step): Formats {
  const gone = standing.slice(from, to).find((piece) => piece.kind === 'letters');
  if (gone?.kind === 'letters') return gone.formats;
  const [left, right] = [formatsAt(standing[from - 1]), formatsAt(standing[to])];
  const shared = Object.entries(left ?? right ?? {}).filter(([name, value]) =>
    // A link ends where its words end.
    (left !== null && right !== null) || name !== 'link'
      ? JSON.stringify((right ?? left)?.[name]) === JSON.stringify(value)
      : false,
  );
  return Object.fromEntries(shared);
}

function formatsAt(piece: StandingPiece | undefined): Formats | null {
  return piece?.kind === 'letters' ? piece.formats : null;
}

/** Where new words go: in the place of the first that go, behind the last that stays, or where all begins. */
function spotOf(at: WordsAt, standing: readonly StandingPiece[], { from, to }: Step): Spot {
  const [left, first] = [standing[from - 1], standing[from]];
  if (left?.kind === 'letters') return { inside: left.inside, index: left.index + left.letters.length };
  if (first !== undefined && (from < to || left === undefined)) return first;
  if (left !== undefined) return { inside: left.inside, index: left.index + 1 };
  return emptySpot(at);
}

/** Nothing stands there yet: within a line of letters, or between two children of what holds it. */
function emptySpot({ holder, from }: WordsAt): Spot {
  let place = 0;
  for (const [index, child] of holder.toArray().entries()) {
    if (place >= from) return { inside: holder, index };
    const size = sizeOf(child);
    if (child instanceof Y.XmlText && from < place + size) return { inside: child, index: from - place };
    place += size;
  }
  return { inside: holder, index: holder.length };
}
