import type { Anchor, AnchorPlace } from '../anchor.ts';
import { isBecome, keptIn } from './keptWords.ts';
import { type LetterRange, Letters } from './letters.ts';
import { likestWords } from './likestWords.ts';
import { beginOf, endOf, type LinePart, partsBetween, squeezed, wordsOf } from './lineWords.ts';
import { hitsOf, isBetweenWords, onlyHit, type QuoteHit, type SoughtQuote, soughtIn } from './quoteHits.ts';
import type { Line, TextReading } from './textReading.ts';

/** How much of a quote must be kept where its block is another one, and nothing but its place speaks for it. */
const keptElsewhere = 0.8;

type Became = { readonly parts: readonly LinePart[]; readonly isOwnBlock: boolean };

/** Finds quotes in a text. What all of them need is made once. */
export class QuoteFinder {
  readonly #reading: TextReading;
  #letters: Letters | null = null;

  constructor(reading: TextReading) {
    this.#reading = reading;
  }

  /** Where an anchor stands whose positions stand here now; null where one of them is gone. */
  place(anchor: Anchor, at: { readonly from: number; readonly to: number } | null): AnchorPlace {
    const { quote, block } = anchor;
    const parts = at === null ? [] : partsBetween(this.#reading, at.from, at.to);
    if (parts.length > 0 && isSame(quote, parts)) return found(quote, parts);
    const sought = soughtIn(anchor);
    const here = this.#around(sought, parts) ?? onlyHit(sought, this.#inBlock(sought, block), 'own block');
    if (here !== null) return found(quote, here.parts);
    const became = this.#became(anchor, sought, parts);
    if (became?.isOwnBlock) return found(quote, became.parts);
    const elsewhere = onlyHit(sought, this.anywhere(sought), 'anywhere');
    return found(quote, elsewhere?.parts ?? became?.parts ?? []);
  }

  /** What the quote became: what its positions enclose, or what is likest in its block, whichever kept more. */
  #became(anchor: Anchor, sought: SoughtQuote, enclosed: readonly LinePart[]): Became | null {
    const { quote, block } = anchor;
    const parts = whole(sought, enclosed);
    const kept = keptIn(quote, wordsOf(parts));
    const isOwnBlock = block !== null && parts[0]?.line.block === block;
    const holds = isBecome(kept) && (isOwnBlock || kept.ofQuote >= keptElsewhere);
    const likest = kept.ofQuote === 1 && holds ? null : likestWords(quote, this.#blockAndNext(block));
    if (likest !== null && (!holds || likest.kept.letters > kept.letters))
      return { parts: likest.parts, isOwnBlock: true };
    return holds ? { parts, isOwnBlock } : null;
  }

  /** Every place where the quote stands as the words that it was. */
  anywhere(sought: SoughtQuote): readonly QuoteHit[] {
    const letters = this.#all();
    return hitsOf(sought, letters, [{ start: 0, end: letters.text.length }]);
  }

  /** The quote where some of it still is: its block was split or joined, or what was deleted has come back. */
  #around(sought: SoughtQuote, parts: readonly LinePart[]): QuoteHit | null {
    const letters = this.#all();
    const range = letters.rangeOfParts(parts);
    if (range === null) return null;
    const reach = sought.letters.length;
    const near = { start: Math.max(0, range.start - reach), end: range.end + reach };
    const touching = hitsOf(sought, letters, [near]).filter(
      ({ start, end }) => start < range.end && range.start < end,
    );
    return touching.length === 1 ? (touching[0] ?? null) : onlyHit(sought, touching, 'own block');
  }

  /** Where the quote begins in its block. */
  #inBlock(sought: SoughtQuote, block: string | null): readonly QuoteHit[] {
    const letters = this.#all();
    const ranges = this.#linesOf(block).map((line): LetterRange => {
      const { start, end } = letters.rangeOf(line);
      return { start, end: end + sought.letters.length - 1 };
    });
    return hitsOf(sought, letters, ranges);
  }

  #linesOf(block: string | null): readonly Line[] {
    return block === null ? [] : this.#all().lines.filter((line) => line.block === block);
  }

  /** The lines of a block, and the one behind it, into which Enter puts what was the rest of it. */
  #blockAndNext(block: string | null): readonly Line[] {
    const own = this.#linesOf(block);
    const last = own.findLast((line) => this.#reading.body.includes(line));
    const next = last && this.#reading.body[this.#reading.body.indexOf(last) + 1];
    return next ? [...own, next] : own;
  }

  #all(): Letters {
    this.#letters ??= new Letters(this.#reading);
    return this.#letters;
  }
}

function isSame(quote: string, parts: readonly LinePart[]): boolean {
  return squeezed(wordsOf(parts)) === squeezed(quote);
}

function found(quote: string, parts: readonly LinePart[]): AnchorPlace {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return { kind: 'lost' };
  const words = isSame(quote, parts) ? 'same' : 'changed';
  return { kind: 'found', words, from: beginOf(first.line, first.start), to: endOf(last.line, last.end) };
}

/** Whole words, where the quote was made of such: of «gatto» that became «matto» the positions enclose «atto». */
function whole(sought: SoughtQuote, parts: readonly LinePart[]): readonly LinePart[] {
  return parts.map((part, index) => {
    const { words } = part.line;
    let { start, end } = part;
    const isFirst = index === 0 && sought.wholeAtStart;
    while (isFirst && start > 0 && !isBetweenWords(words[start - 1], words[start])) start -= 1;
    const isLast = index === parts.length - 1 && sought.wholeAtEnd;
    while (isLast && end < words.length && !isBetweenWords(words[end - 1], words[end])) end += 1;
    return { ...part, start, end };
  });
}
