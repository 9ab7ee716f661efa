import type { Anchor, AnchorPlace } from '../anchor.ts';
import { isBecome, keptIn } from './keptWords.ts';
import { Letters } from './letters.ts';
import { type Likest, likestWords } from './likestWords.ts';
import {
  beginOf,
  endOf,
  firstReaching,
  type LinePart,
  partsBetween,
  squeezed,
  wordsOf,
} from './lineWords.ts';
import {
  hitsAt,
  isBetweenWords,
  likelyBegins,
  onlyHit,
  type QuoteHit,
  type SoughtQuote,
  soughtIn,
} from './quoteHits.ts';
import type { Line, TextReading } from './textReading.ts';

/**
 * So much of a quote must be kept where its block is another one and nothing but its place speaks for it; where
 * so much is kept, no more of it is looked for either.
 */
const wellKept = 0.8;

/** Where the two ends of an anchor stand; null for one that is gone. */
export type HeldEnds = { readonly from: number | null; readonly to: number | null };

type Became = {
  readonly parts: readonly LinePart[];
  /** Its ends still hold it, in its own block: no copy of the quote elsewhere is it more. */
  readonly isSure: boolean;
};

/** Finds quotes in a text. What all of them need is made once. */
export class QuoteFinder {
  readonly #reading: TextReading;
  #letters: Letters | null = null;

  constructor(reading: TextReading) {
    this.#reading = reading;
  }

  /** Where an anchor stands whose ends stand here now. */
  place(anchor: Anchor, at: HeldEnds): AnchorPlace {
    const { quote, block } = anchor;
    const { from, to } = at;
    const parts = from === null || to === null ? [] : partsBetween(this.#reading, from, to);
    if (parts.length > 0 && isSame(quote, parts)) return found(quote, parts);
    const sought = soughtIn(anchor);
    const here = this.#around(sought, parts) ?? this.#inBlock(sought, block);
    if (here !== null) return found(quote, here.parts);
    const became = this.#became(anchor, sought, parts, at);
    if (became?.isSure) return found(quote, became.parts);
    const elsewhere = this.#anywhere(sought);
    return found(quote, elsewhere?.parts ?? became?.parts ?? []);
  }

  /** What the quote became: what its positions enclose, or what is likest in its block, whichever kept more. */
  #became(anchor: Anchor, sought: SoughtQuote, enclosed: readonly LinePart[], at: HeldEnds): Became | null {
    const { quote, block } = anchor;
    const parts = whole(sought, enclosed);
    const kept = keptIn(quote, wordsOf(parts));
    const isOwnBlock = block !== null && parts[0]?.line.block === block;
    const holds = isBecome(kept) && (isOwnBlock || kept.ofQuote >= wellKept);
    const likest = holds && kept.ofQuote >= wellKept ? null : this.#likest(quote, block, at);
    if (likest !== null && (!holds || likest.kept.letters > kept.letters))
      return { parts: likest.parts, isSure: holds && isOwnBlock };
    return holds ? { parts, isSure: isOwnBlock } : null;
  }

  /** Whether the letters of a quote stand anywhere, be it where they were or not. */
  isAnywhere(quote: string): boolean {
    return this.#all().text.includes(squeezed(quote));
  }

  /** The quote where some of it still is: its block was split or joined, or what was deleted has come back. */
  #around(sought: SoughtQuote, parts: readonly LinePart[]): QuoteHit | null {
    const letters = this.#all();
    const range = letters.rangeOfParts(parts);
    if (range === null) return null;
    const reach = sought.letters.length;
    const near = { start: Math.max(0, range.start - reach), end: range.end + reach };
    const begins = letters.begins(sought.letters, near);
    const touching = [...hitsAt(sought, letters, begins)].filter(
      ({ start, end }) => start < range.end && range.start < end,
    );
    return touching.length === 1 ? (touching[0] ?? null) : onlyHit(sought, touching, 'own block');
  }

  /** The quote where it begins in its block. */
  #inBlock(sought: SoughtQuote, block: string | null): QuoteHit | null {
    const letters = this.#all();
    const hits = this.#linesOf(block).flatMap((line) => {
      const { start, end } = letters.rangeOf(line);
      const range = { start, end: end + sought.letters.length - 1 };
      return [...hitsAt(sought, letters, letters.begins(sought.letters, range))];
    });
    return onlyHit(sought, hits, 'own block');
  }

  #anywhere(sought: SoughtQuote): QuoteHit | null {
    const letters = this.#all();
    return onlyHit(sought, [...hitsAt(sought, letters, likelyBegins(sought, letters))], 'anywhere');
  }

  #linesOf(block: string | null): readonly Line[] {
    return block === null ? [] : this.#all().lines.filter((line) => line.block === block);
  }

  /**
   * What is likest in a block, with the line behind it, into which Enter puts the rest, or in one of its notes;
   * and around an end that still holds, where the block has gone or a part of it.
   */
  #likest(quote: string, block: string | null, { from, to }: HeldEnds): Likest | null {
    const { body, apart } = this.#reading;
    const begins = new Set<number>();
    if (block !== null) begins.add(body.findIndex((line) => line.block === block));
    if (from !== null) begins.add(firstReaching(body, from));
    if (to !== null) begins.add(firstReaching(body, to - 1) - 1);
    const notes = apart.filter((line) => block !== null && line.block === block).map((line) => [line]);
    const scopes = [...begins].filter((index) => index >= 0).map((index) => body.slice(index, index + 2));
    const found = [...scopes, ...notes].flatMap((lines) => likestWords(quote, lines) ?? []);
    return found.toSorted((one, other) => other.kept.letters - one.kept.letters)[0] ?? null;
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
