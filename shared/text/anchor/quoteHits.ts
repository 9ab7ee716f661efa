import { type Anchor, anchorLimits } from '../anchor.ts';
import type { LetterRange, Letters } from './letters.ts';
import { isInMention, type LinePart, squeezed } from './lineWords.ts';

/** So many letters a hit must have in common with the anchor, the quote's own included. */
const enoughLetters = 20;

/** A quote and its surroundings as letters, with `edge` where its block begins or ends. */
export type SoughtQuote = {
  readonly letters: string;
  readonly before: string;
  readonly after: string;
  /** Whether it begins, and ends, between two words. */
  readonly wholeAtStart: boolean;
  readonly wholeAtEnd: boolean;
};

const edge = '\n';

export function soughtIn({ quote, before, after }: Anchor): SoughtQuote {
  // Half a letter may have been left out where the words were cut.
  const isWholeContext = (words: string) => words.length < anchorLimits.context - 1;
  return {
    letters: squeezed(quote),
    before: (isWholeContext(before) ? edge : '') + squeezed(before),
    after: squeezed(after) + (isWholeContext(after) ? edge : ''),
    wholeAtStart: isBetweenWords(before.at(-1), quote[0]),
    wholeAtEnd: isBetweenWords(quote.at(-1), after[0]),
  };
}

/** A place where the letters of a quote stand, with how much of its surroundings does too. */
export type QuoteHit = LetterRange & {
  readonly parts: readonly LinePart[];
  readonly likeBefore: number;
  readonly likeAfter: number;
};

/** The hits among these beginnings: where the words stand as such, «il» not in «simile». */
export function* hitsAt(
  sought: SoughtQuote,
  letters: Letters,
  begins: Iterable<number>,
): Generator<QuoteHit> {
  for (const start of begins) {
    const end = start + sought.letters.length;
    const parts = letters.partsOf({ start, end });
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last || !keepsWords(sought, first, last)) continue;
    const likeBefore = alikeAtEnd(sought.before, lettersBefore(first));
    yield { start, end, parts, likeBefore, likeAfter: alikeAtStart(sought.after, lettersAfter(last)) };
  }
}

/** More than an anchor keeps, white space included: a paragraph of a whole chapter is not read anew for every hit. */
const near = 4 * anchorLimits.context;

function lettersBefore({ line, start }: LinePart): string {
  const from = Math.max(0, start - near);
  return (from === 0 ? edge : '') + squeezed(line.words.slice(from, start));
}

function lettersAfter({ line, end }: LinePart): string {
  const to = end + near;
  return squeezed(line.words.slice(end, to)) + (to < line.words.length ? '' : edge);
}

/**
 * Where a quote may begin in the whole text, of those places that can be its only hit. Of a short quote, which
 * stands in very many, only those are looked for that have their part of what stood before or behind it.
 */
export function likelyBegins({ letters: quote, before, after }: SoughtQuote, letters: Letters): Set<number> {
  const wanted = enoughLetters - quote.length;
  if (wanted <= 0) return new Set(letters.begins(quote));
  // Of so many letters on both sides together, half are on one of them, or more where the other has fewer.
  const half = Math.ceil(wanted / 2);
  const wantedBefore = Math.max(half, wanted - after.length);
  const wantedAfter = Math.max(wanted - half + 1, wanted - before.length);
  const begins = new Set<number>();
  if (wantedBefore <= before.length) {
    const lead = before.slice(-wantedBefore).replace(edge, '');
    for (const at of letters.begins(lead + quote)) begins.add(at + lead.length);
  }
  if (wantedAfter <= after.length)
    for (const at of letters.begins(quote + after.slice(0, wantedAfter).replace(edge, ''))) begins.add(at);
  return begins;
}

/**
 * The only hit that the surroundings speak for: the one with all that stood before and behind it; else the one
 * with all that stood on one side; else the only one. Null where two are alike, or where so few letters agree
 * that it may be any such words. In its own block as many are enough as the anchor has: a cell that says
 * «12» is known by its id, and any other that says «12» is another one.
 */
export function onlyHit(
  sought: SoughtQuote,
  hits: readonly QuoteHit[],
  where: 'own block' | 'anywhere',
): QuoteHit | null {
  const all = sought.letters.length + sought.before.length + sought.after.length;
  const enough = where === 'own block' ? Math.min(enoughLetters, all) : enoughLetters;
  const likely = hits.filter(
    ({ likeBefore, likeAfter }) => sought.letters.length + likeBefore + likeAfter >= enough,
  );
  const sides = ({ likeBefore, likeAfter }: QuoteHit) =>
    Number(likeBefore === sought.before.length) + Number(likeAfter === sought.after.length);
  for (const wanted of [2, 1, 0]) {
    const such = likely.filter((hit) => sides(hit) >= wanted);
    if (such.length > 0) return such.length === 1 ? (such[0] ?? null) : null;
  }
  return null;
}

function keepsWords(sought: SoughtQuote, first: LinePart, last: LinePart): boolean {
  const start = first.line.words;
  const end = last.line.words;
  if (isInMention(first.line, first.start) || isInMention(last.line, last.end)) return false;
  return (
    (!sought.wholeAtStart || isBetweenWords(start[first.start - 1], start[first.start])) &&
    (!sought.wholeAtEnd || isBetweenWords(end[last.end - 1], end[last.end]))
  );
}

/** Whether a word may end between these two letters; an edge of the line is one. */
export function isBetweenWords(left: string | undefined, right: string | undefined): boolean {
  return !(isOfWord(left) && isOfWord(right));
}

function isOfWord(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u.test(letter);
}

function alikeAtStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

function alikeAtEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}
