import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { must } from '../../shared/kernel/assert.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import { findInContent, placesOf } from '../../shared/text/anchor/anchorPlaces.ts';
import { alike } from '../../shared/text/anchor/keptWords.ts';
import type { Anchor, AnchorPlace } from '../../shared/text/anchor.ts';
import { contentOf, fragmentName } from '../../shared/text/content.ts';
import { mentionWords } from '../../shared/text/mentionWords.ts';
import { textOf } from './passages.ts';
import type { Writer, WritingDesk } from './writingDesk.ts';

/** A letter of a text: what it is, where it stands, and which it is for Yjs: that never changes. */
export type Letter = { readonly letter: string; readonly pos: number; readonly id: string };

export type Observed = {
  readonly anchor: Anchor;
  readonly letters: readonly Letter[];
  /** Who wrote its words; every block has an author of its own. */
  readonly authors: ReadonlySet<MemberId | null>;
};

export type Tally = { same: number; changed: number; lost: number };

type Found = AnchorPlace & { readonly kind: 'found' };

/** What is wrong with where the anchors are found, in words, by what Yjs and the log know of each letter. */
export function judge(
  desk: WritingDesk,
  pages: readonly Writer[],
  observed: readonly Observed[],
  isCompared: boolean,
): { readonly wrong: readonly string[]; readonly tally: Tally } {
  const page = must(pages[0], 'an editor');
  const wrong: string[] = [];
  const tally = { same: 0, changed: 0, lost: 0 };
  const anchors = observed.map(({ anchor }) => anchor);
  const places = placesOf(page.doc, anchors);
  // One other page, and not always: which of them has undone or been away is up to chance.
  for (const other of isCompared ? pages.slice(-1) : [])
    if (JSON.stringify(placesOf(other.doc, anchors)) !== JSON.stringify(places))
      wrong.push('two pages find them in different places');
  const text = textOf(page.doc);
  const content = contentOf(page.doc);
  const letters = lettersOf(page.doc);
  const begins = new Map(letters.map(({ id }, index) => [id, index]));
  const authors = desk.letterAuthors();
  for (const [index, one] of observed.entries()) {
    const place = places[index] ?? { kind: 'lost' };
    const say = (what: string) => wrong.push(`«${one.anchor.quote}» ${what}`);
    tally[place.kind === 'lost' ? 'lost' : place.words] += 1;
    const whole = wholePlace(one, begins, letters, text);
    if (whole !== null && JSON.stringify([whole.from, whole.to]) !== JSON.stringify(ends(place)))
      say(`stands whole at ${whole.from} to ${whole.to} and is found at ${JSON.stringify(place)}`);
    if (place.kind === 'lost') continue;
    const words = wordsAt(text, place);
    if (place.words === 'changed') {
      const foreign = foreignIn(one, place, letters, authors);
      if (foreign > 0.5) say(`points at foreign words: «${words}»`);
      continue;
    }
    if (squeezed(words) !== squeezed(one.anchor.quote)) say(`is not what stands there: «${words}»`);
    if (findInContent(content, one.anchor).kind === 'lost') say('is not found in the content');
  }
  return { wrong, tally };
}

/** Every letter of a text, notes included, in its order. */
export function lettersOf(doc: Y.Doc): readonly Letter[] {
  const ids = idsIn(doc.getXmlFragment(fragmentName));
  const letters: Letter[] = [];
  textOf(doc).descendants((node, pos) => {
    for (let i = 0; i < (node.text?.length ?? 0); i++)
      letters.push({ letter: node.text?.[i] ?? '', pos: pos + i, id: ids[letters.length] ?? '' });
  });
  return letters;
}

function idsIn(holder: Y.XmlFragment | Y.XmlElement): string[] {
  return holder.toArray().flatMap((child) => {
    if (child instanceof Y.XmlElement) return idsIn(child);
    const ids: string[] = [];
    for (let item = child._start; item; item = item.right)
      if (!item.deleted && item.content instanceof Y.ContentString)
        for (let i = 0; i < item.length; i++) ids.push(`${item.id.client}:${item.id.clock + i}`);
    return ids;
  });
}

/** Where all letters of a quote still stand in a row and nothing among them; null where they do not. */
function wholePlace(
  { letters: was }: Observed,
  begins: ReadonlyMap<string, number>,
  letters: readonly Letter[],
  text: Node,
) {
  const begin = begins.get(was[0]?.id ?? '') ?? -1;
  const now = letters.slice(begin, begin + was.length);
  const [first] = now;
  const last = now.at(-1);
  if (begin < 0 || !first || !last || now.length < was.length) return null;
  if (now.some(({ id }, index) => id !== was[index]?.id)) return null;
  const isAlone =
    text.textBetween(first.pos, last.pos + 1, '', '@') === text.textBetween(first.pos, last.pos + 1);
  return isAlone ? { from: first.pos, to: last.pos + 1 } : null;
}

function ends(place: AnchorPlace): readonly number[] {
  return place.kind === 'lost' ? [] : [place.from, place.to];
}

/** The words between two positions, of a note only where both stand in it. */
function wordsAt(text: Node, { from, to }: Found): string {
  const words: string[] = [];
  text.nodesBetween(from, to, (node, pos) => {
    if (node.type.name === 'mention') words.push(mentionWords(node.attrs));
    if (node.isText) words.push((node.text ?? '').slice(Math.max(0, from - pos), to - pos));
    return node.type.name !== 'footnote' || (pos < from && to < pos + node.nodeSize);
  });
  return words.join('');
}

/** The share of letters that others wrote in another block, in words that are not in the quote. */
function foreignIn(
  { anchor, authors: own }: Observed,
  place: Found,
  letters: readonly Letter[],
  authors: readonly (MemberId | null)[],
): number {
  // A word of which a part was chosen is in the quote.
  const around = `${/\p{L}*$/u.exec(anchor.before)?.[0]}${anchor.quote}${/^\p{L}*/u.exec(anchor.after)?.[0]}`;
  const quoted = around.toLowerCase().match(/\p{L}+/gu) ?? [];
  // Letters that were joined to a word of the quote do not make it a foreign one.
  const isQuoted = (word: string) => quoted.some((one) => alike(one, word.toLowerCase()) > 0);
  const text = letters.map(({ letter }) => letter).join('');
  let all = 0;
  let foreign = 0;
  for (const { index, 0: word } of text.matchAll(/\p{L}+/gu)) {
    for (let at = index; at < index + word.length; at++) {
      const pos = letters[at]?.pos ?? 0;
      if (pos < place.from || pos >= place.to) continue;
      const author = authors[at] ?? null;
      all += 1;
      if (isOfBlock(author) && !own.has(author) && !isQuoted(word)) foreign += 1;
    }
  }
  return all === 0 ? 0 : foreign / all;
}

/** Authors of blocks are numbered from 100 on, editors below. */
function isOfBlock(author: MemberId | null): boolean {
  return author !== null && Number(author.slice(-3)) >= 100;
}

function squeezed(words: string): string {
  return words.replace(/\s+/gu, '');
}
