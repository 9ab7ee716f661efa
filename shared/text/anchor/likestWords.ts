import { alike, isBecome, type Kept, keptIn, type Word, wordsIn } from './keptWords.ts';
import { type LinePart, wordsOf } from './lineWords.ts';
import type { Line } from './textReading.ts';

/** What a word that is not the quote's, or one of the quote's that is gone, takes from the likeness, by letters. */
const cost = 0.5;

/** So many of its letters must be kept: no place speaks for fewer. */
const fewest = 15;

/** How like a quote a second run may be, of the first one's likeness, before nobody can say which it is. */
const clear = 0.8;

type Placed = Word & { readonly line: Line };
type Run = { readonly likeness: number; readonly begin: number; readonly end: number };

type Likest = { readonly parts: readonly LinePart[]; readonly kept: Kept };

/** The run of words in these lines that is most like a quote, if it is what the quote became; null otherwise. */
export function likestWords(quote: string, lines: readonly Line[]): Likest | null {
  const words = lines.flatMap((line) => wordsIn(line.words).map((word): Placed => ({ ...word, line })));
  const was = wordsIn(quote);
  const run = likestRun(was, words);
  const first = words[run.begin];
  const last = words[run.end];
  if (!first || !last) return null;
  const others = words.map((word, index) => (index < run.begin || index > run.end ? word : null));
  if (likestRun(was, others).likeness > run.likeness * clear) return null;
  const parts = between(lines, first, last);
  const kept = keptIn(quote, wordsOf(parts));
  return kept.letters >= fewest && isBecome(kept) ? { parts, kept } : null;
}

const noRun: Run = { likeness: 0, begin: -1, end: -1 };

/** The local alignment of Smith and Waterman, over words. */
function likestRun(was: readonly Word[], is: readonly (Word | null)[]): Run {
  let best = noRun;
  let row: Run[] = is.map(() => noRun);
  for (const one of was) {
    const next: Run[] = [];
    for (const [index, other] of is.entries()) {
      if (other === null) {
        next.push(noRun);
        continue;
      }
      const both = alike(one.word, other.word);
      const before = row[index - 1] ?? noRun;
      const joined: Run =
        both === 0
          ? noRun
          : {
              likeness: before.likeness + both,
              begin: before.likeness > 0 ? before.begin : index,
              end: index,
            };
      const run = [less(row[index] ?? noRun, one), less(next[index - 1] ?? noRun, other)].reduce(
        (most, other) => (other.likeness > most.likeness ? other : most),
        joined,
      );
      next.push(run.likeness > 0 ? run : noRun);
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
