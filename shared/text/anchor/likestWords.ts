import { alike, isBecome, keptIn, type Word, wordsIn } from './keptWords.ts';
import { type LinePart, wordsOf } from './lineWords.ts';
import type { Line } from './textReading.ts';

/** What a word that is not the quote's, or one of the quote's that is gone, takes from the likeness, by letters. */
const cost = 0.5;

/** So many of its letters must be kept: no place speaks for fewer. */
const fewest = 15;

type Placed = Word & { readonly line: Line };
type Run = { readonly likeness: number; readonly begin: number; readonly end: number };

/** The run of words in these lines that is most like a quote, if it is what the quote became; null otherwise. */
export function likestWords(quote: string, lines: readonly Line[]): readonly LinePart[] | null {
  const words = lines.flatMap((line) => wordsIn(line.words).map((word): Placed => ({ ...word, line })));
  const run = likestRun(wordsIn(quote), words);
  const first = words[run.begin];
  const last = words[run.end];
  if (!first || !last) return null;
  const parts = between(lines, first, last);
  const kept = keptIn(quote, wordsOf(parts));
  return kept.letters >= fewest && isBecome(kept) ? parts : null;
}

/** The local alignment of Smith and Waterman, over words. */
function likestRun(was: readonly Word[], is: readonly Word[]): Run {
  const none: Run = { likeness: 0, begin: -1, end: -1 };
  let best = none;
  let row: Run[] = is.map(() => none);
  for (const one of was) {
    const next: Run[] = [];
    for (const [index, other] of is.entries()) {
      const both = alike(one.word, other.word);
      const before = row[index - 1] ?? none;
      const joined: Run =
        both === 0
          ? none
          : {
              likeness: before.likeness + both,
              begin: before.likeness > 0 ? before.begin : index,
              end: index,
            };
      const run = [less(row[index] ?? none, one), less(next[index - 1] ?? none, other)].reduce(
        (most, other) => (other.likeness > most.likeness ? other : most),
        joined,
      );
      next.push(run.likeness > 0 ? run : none);
      if (run.likeness > best.likeness) best = run;
    }
    row = next;
  }
  return best;
}

function less(run: Run, { word }: Word): Run {
  return { ...run, likeness: run.likeness - cost * word.length };
}

function between(lines: readonly Line[], first: Placed, last: Placed): readonly LinePart[] {
  return lines.slice(lines.indexOf(first.line), lines.indexOf(last.line) + 1).map((line) => ({
    line,
    start: line === first.line ? first.at : 0,
    end: line === last.line ? last.at + last.word.length : line.words.length,
  }));
}
