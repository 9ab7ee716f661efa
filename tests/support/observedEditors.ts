import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type Command, type Selection, TextSelection } from '@tiptap/pm/state';
import { must } from '../../shared/kernel/assert.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import { anchorAt } from '../../shared/text/anchor/anchorMaking.ts';
import { placeOf } from '../../shared/text/anchor/anchorPlaces.ts';
import { textSchema } from '../../shared/text/schema.ts';
import { judge, type Letter, lettersOf, type Observed, type Tally } from './anchorOracle.ts';
import { caretActs, dragToEnd, pasted, selectionActs, shapes } from './editorActs.ts';
import { seeded } from './seeded.ts';
import { paragraph, type Writer, WritingDesk } from './writingDesk.ts';

const vocabulary = (
  'il la di del che piano zona sociale servizi comune ambito distretto persone famiglie anziani minori casa ' +
  'progetto azione bando quota riparto obiettivo indicatore tavolo consiglio ente rete accesso domiciliare ' +
  'educativo trasporto disagio lavoro scuola salute mediazione affido sostegno ogni entro nuova prima'
).split(' ');

const member = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as MemberId;
const editors = 3;

/**
 * Three people edit a text with fifty observations in an order that chance decides, each with pauses in which
 * she has no connection. At the end, of every observation: its words where all its letters still stand in a row;
 * otherwise words that are its own, or that it became, or nothing. What is found wrong, in words.
 */
export function editObserved(
  seed: number,
  steps = 12,
): { readonly wrong: readonly string[]; readonly tally: Tally } {
  const { text, observed } = must(texts[seed % texts.length], 'a text');
  const random = seeded(seed);
  const any = (below: number) => Math.floor(random() * below);
  const desk = text().again();
  const pages = Array.from({ length: editors }, (_, index) => {
    const page = desk.writer(member(1 + index));
    // Yjs orders by it what two people write at the same place; the same seed is to end alike.
    page.doc.clientID = 1 + index;
    return page;
  });
  const cut: { current: Slice | null } = { current: null };
  for (let step = 0; step < steps; step++) {
    const who = must(pages[any(editors)], 'an editor');
    desk.later(any(2));
    const kind = any(14);
    if (kind === 0) who.undoes();
    else if (kind === 1) who.redoes();
    else if (kind <= 3 && who.online) who.leaves();
    else if (kind <= 4 && !who.online) who.returns();
    else act(who, cut, any);
  }
  for (const one of pages) if (!one.online) one.returns();
  const { wrong, tally } = judge(desk, pages, observed(), seed % 4 === 0);
  return { wrong: wrong.map((what) => `seed ${seed}: ${what}`), tally };
}

/** Texts with observations, each made when it is asked for first: sequences have them in common. */
const texts = Array.from({ length: 10 }, (_, seed) => {
  const random = seeded(1000 + seed);
  const any = (below: number) => Math.floor(random() * below);
  const text = once(() => {
    const desk = new WritingDesk(member(100), [paragraph(sentence(any))]);
    write(desk, any);
    return desk;
  });
  return { text, observed: once(() => observe(text(), text().writer(member(99)), any)) };
});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function sentence(any: (below: number) => number): string {
  // Formal sentences are much alike.
  if (any(4) === 0)
    return `Il Comune approva il piano di zona e ne verifica ${vocabulary[any(40)]} ogni anno.`;
  return `${Array.from({ length: 6 + any(16) }, () => vocabulary[any(vocabulary.length)]).join(' ')}.`;
}

/** Blocks of several kinds, each by another author. */
function write(desk: WritingDesk, any: (below: number) => number): void {
  for (let block = 0; block < 9; block++) {
    const author = desk.writer(member(101 + block));
    const words = sentence(any);
    const end = (doc: Node) => near(doc, 1, 0);
    author.doesAt(end, (state, dispatch) => {
      dispatch?.(state.tr.insert(state.doc.content.size, textSchema.nodeFromJSON(paragraph(words))));
      return true;
    });
    if (any(3) === 0) author.doesAt(end, must(shapes[any(shapes.length)], 'a shape'));
    desk.writers.pop();
  }
}

function observe(desk: WritingDesk, page: Writer, any: (below: number) => number): readonly Observed[] {
  const letters = lettersOf(page.doc);
  const authors = desk.letterAuthors();
  const observed: Observed[] = [];
  for (let tries = 0; observed.length < 50 && tries < 500; tries++) {
    const chosen = any(letters.length);
    const end = Math.min(letters.length - 1, chosen + any(any(3) === 0 ? 120 : 25));
    // Most people choose whole words.
    const [first, last] =
      any(3) === 0 ? [chosen, end] : [wordEdge(letters, chosen, -1), wordEdge(letters, end, 1)];
    const anchor = anchorAt(
      page.doc,
      must(letters[first], 'a letter').pos,
      must(letters[last], 'a letter').pos + 1,
    );
    if (anchor === null) continue;
    const place = placeOf(page.doc, anchor);
    if (place.kind !== 'found' || place.words !== 'same')
      throw new Error(`«${anchor.quote}» is not found where it was made`);
    const own = letters.flatMap((letter, index) =>
      letter.pos >= place.from && letter.pos < place.to ? [index] : [],
    );
    observed.push({
      anchor,
      letters: own.map((index) => must(letters[index], 'a letter')),
      authors: new Set(own.map((index) => authors[index] ?? null)),
    });
  }
  return observed;
}

function wordEdge(letters: readonly Letter[], from: number, step: -1 | 1): number {
  let at = from;
  while (/\p{L}/u.test(letters[at + step]?.letter ?? '')) at += step;
  return at;
}

function act(who: Writer, cut: { current: Slice | null }, any: (below: number) => number): void {
  const at = any(1 << 30) / (1 << 30);
  const length = any(any(3) === 0 ? 200 : 30);
  const caret = (doc: Node) => near(doc, at, 0);
  const chosen = (doc: Node) => near(doc, at, length);
  const kind = any(10);
  try {
    if (kind <= 4) who.doesAt(caret, must(caretActs[any(caretActs.length)], 'an act'));
    else if (kind <= 7) who.doesAt(chosen, must(selectionActs[any(selectionActs.length)], 'an act'));
    else if (kind === 8) who.doesAt(chosen, cutting(cut));
    else if (cut.current !== null) who.doesAt(caret, pasting(cut.current));
    else who.doesAt(caret, dragToEnd);
  } catch (error) {
    // Commands of the library fail on ragged tables and on places where nothing can stand; so they do nothing.
    if (!(error instanceof RangeError)) throw error;
  }
}

function near(doc: Node, at: number, length: number): Selection {
  const from = Math.floor(at * doc.content.size);
  const to = Math.min(doc.content.size, from + length);
  return TextSelection.between(doc.resolve(from), doc.resolve(to));
}

const cutting =
  (cut: { current: Slice | null }): Command =>
  (state, dispatch) => {
    if (state.selection.empty) return false;
    cut.current = state.selection.content();
    dispatch?.(state.tr.deleteSelection());
    return true;
  };

const pasting =
  ({ content, openStart, openEnd }: Slice): Command =>
  (state, dispatch) => {
    const bare = Fragment.from(content.content.map(pasted));
    dispatch?.(state.tr.replaceSelection(new Slice(bare, openStart, openEnd)));
    return true;
  };
