import { alike, isBecome, type Kept, keptIn, type Word, wordsIn } from './keptWords.ts';
import { type LinePart, wordsOf } from './lineWords.ts';
import type { Line } from './textReading.ts';

/** What a word that is not the quote's, or one of the quote's that is gone, takes from the likeness, by letters. */
const cost = 0.5;

/** So many of its letters must be kept: no place speaks for fewer. */
const fewest = 15;

/** So many pairs of words are compared at most, a long paragraph with another: beyond that pages would stand still. */
const most = 100_000;

/** How like a quote a second run may be, of the first one's likeness, before nobody can say which it is. */
const clear = 0.8;

type Placed = Word & { readonly line: Line };
type Run = { readonly likeness: number; readonly begin: number; readonly end: number };

export type Likest = { readonly parts: readonly LinePart[]; readonly kept: Kept };

/** The run of words in these lines that is most like a quote, if it is what the quote became; null otherwise. */
export function likestWords(quote: string, lines: readonly Line[]): Likest | null {
  const was = wordsIn(quote);
  const words = lines.flatMap(placedIn);
  if (was.length * words.length > most) return null;
  const common = commonLetters(was, words);
  if (common === null) return null;
  const run = likestRun(was, words, common, null);
  const first = words[run.begin];
  const last = words[run.end];
  if (!first || !last) return null;
  if (likestRun(was, words, common, run).likeness > run.likeness * clear) return null;
  const parts = between(lines, first, last);
  const kept = keptIn(quote, wordsOf(parts));
  return kept.letters >= fewest && isBecome(kept) ? { parts, kept } : null;
}

/** Many quotes are compared with one line. */
const placed = new WeakMap<Line, readonly Placed[]>();

function placedIn(line: Line): readonly Placed[] {
  const known = placed.get(line);
  if (known !== undefined) return known;
  const words = wordsIn(line.words).map((word): Placed => ({ ...word, line }));
  placed.set(line, words);
  return words;
}

/** For each word of the quote, the letters that each other word has in common with it; null where all are too few. */
function commonLetters(was: readonly Word[], is: readonly Word[]): readonly Float64Array[] | null {
  let all = 0;
  const rows = was.map(({ word }) => {
    const row = new Float64Array(is.length);
    let best = 0;
    for (const [index, other] of is.entries()) {
      const letters = alike(word, other.word);
      row[index] = letters;
      if (letters > best) best = letters;
    }
    all += best;
    return row;
  });
  return all >= fewest ? rows : null;
}

/** The local alignment of Smith and Waterman, over words; without those of a run. */
function likestRun(
  was: readonly Word[],
  is: readonly Word[],
  common: readonly Float64Array[],
  without: Run | null,
): Run {
  let best: Run = { likeness: 0, begin: -1, end: -1 };
  // Of the best run that ends at each word: how like it is, and where it begins.
  let likeness = new Float64Array(is.length + 1);
  let begins = new Int32Array(is.length + 1);
  for (const [row, { word }] of was.entries()) {
    const nextLikeness = new Float64Array(is.length + 1);
    const nextBegins = new Int32Array(is.length + 1);
    for (const [index, other] of is.entries()) {
      if (without !== null && index >= without.begin && index <= without.end) continue;
      const both = common[row]?.[index] ?? 0;
      const before = likeness[index] ?? 0;
      let most = both > 0 ? before + both : 0;
      let begin = before > 0 ? (begins[index] ?? 0) : index;
      const skipped = (likeness[index + 1] ?? 0) - cost * word.length;
      if (skipped > most) [most, begin] = [skipped, begins[index + 1] ?? 0];
      const inserted = (nextLikeness[index] ?? 0) - cost * other.word.length;
      if (inserted > most) [most, begin] = [inserted, nextBegins[index] ?? 0];
      nextLikeness[index + 1] = most;
      nextBegins[index + 1] = begin;
      if (most > best.likeness) best = { likeness: most, begin, end: index };
    }
    likeness = nextLikeness;
    begins = nextBegins;
  }
  return best;
}

function between(lines: readonly Line[], first: Placed, last: Placed): readonly LinePart[] {
  return lines.slice(lines.indexOf(first.line), lines.indexOf(last.line) + 1).map((line) => ({
    line,
    start: line === first.line ? first.at : 0,
    end: line === last.line ? last.at + last.word.length : line.words.length,
  }));
}
