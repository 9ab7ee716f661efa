import * as Y from 'yjs';
import { childrenOf } from '../../../shared/text/anchor/readDoc.ts';
import { fragmentName } from '../../../shared/text/content.ts';
import type { Range } from '../updateShape.ts';
import { pushSaid, type Said, sliceSaid, unknown } from './said.ts';
import { WordAuthors } from './wordAuthors.ts';

/** Letters of a text from a place on, or as many that were not in it. */
type Piece = { readonly kept: number; readonly length: number } | { readonly added: number };

/**
 * Whose the words of a text are that was made anew out of another (T1, E1): those that were kept stay their
 * author's, of the others nobody is said to have written them.
 */
export function carriedAuthors(
  before: { readonly doc: Y.Doc; readonly authors: WordAuthors },
  pieces: readonly Piece[],
  after: Y.Doc,
): WordAuthors {
  const old = before.authors.saidIn(lettersIn(before.doc));
  const said: Said[] = [];
  for (const piece of pieces) {
    if ('added' in piece) pushSaid(said, { ...unknown, length: piece.added });
    else for (const one of sliceSaid(old, piece.kept, piece.length)) pushSaid(said, one);
  }
  const carried = new WordAuthors(before.authors.members);
  let at = 0;
  const held = lettersIn(after).flatMap(({ client, clock, length }) => {
    let from = clock;
    const runs = sliceSaid(said, at, length).map((one) => {
      const run = { ...one, client, from, to: from + one.length };
      from = run.to;
      return run;
    });
    at += length;
    return runs;
  });
  for (const { client, from, to, ...by } of held.toSorted((one, other) => one.from - other.from))
    if (by.author !== unknown.author) carried.note(client, from, to, by);
  return carried;
}

/** How many letters stand in a text. */
export function countLetters(doc: Y.Doc): number {
  return lettersIn(doc).reduce((sum, { length }) => sum + length, 0);
}

/** The letters that stand in a text, in reading order. */
function lettersIn(doc: Y.Doc): readonly Range[] {
  return [...rangesUnder(doc.getXmlFragment(fragmentName))];
}

function* rangesUnder(holder: Y.XmlFragment): Generator<Range> {
  for (const child of childrenOf(holder)) {
    if (child instanceof Y.XmlText) yield* rangesOf(child);
    else if (child instanceof Y.XmlElement) yield* rangesUnder(child);
  }
}

function* rangesOf(text: Y.XmlText): Generator<Range> {
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    yield { client: item.id.client, clock: item.id.clock, length: item.length };
  }
}
