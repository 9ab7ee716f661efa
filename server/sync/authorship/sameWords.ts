import { isWordUnit, lettersIn, type Word, wordsOf } from './words.ts';

/** Words that stand in two texts alike: from `at` in the one that was searched, from `sourceAt` in its source. */
export type Run<Source> = {
  readonly at: number;
  readonly length: number;
  readonly source: Source;
  readonly sourceAt: number;
};

type Place<Source> = { readonly source: Source; readonly at: number };

/** How many places of a word are tried: a word like «di» stands everywhere. */
const mostTried = 8;
/** A run of so many letters is a phrase, and nobody writes the same one by chance. */
const phraseLetters = 12;
/** Where a source comes back for the most part, a run of it counts from so many letters on. */
const wordLetters = 5;

/**
 * Finds what a text repeats of others, in runs of whole words as long as they can be. Time grows with the
 * texts and not with their product: words are looked up, each in a few places, and what was found is not
 * searched again.
 */
export class WordIndex<Source extends { readonly text: string }> {
  readonly #alone = new Map<string, Place<Source>[]>();
  readonly #pairs = new Map<string, Place<Source>[]>();
  /** The sources that count, with their letters. */
  readonly #letters = new Map<Source, number>();

  /** What was added last is tried first. */
  add(source: Source): void {
    const words = wordsOf(source.text);
    this.#letters.set(source, lettersIn(source.text));
    for (const [index, word] of words.entries()) {
      const place = { source, at: word.from };
      note(this.#alone, textOf(source.text, word), place);
      const next = words[index + 1];
      if (next) note(this.#pairs, pairOf(source.text, word, next), place);
    }
  }

  /** What is forgotten is not found again; its words stay in the way until the index is made anew. */
  forget(source: Source): void {
    this.#letters.delete(source);
  }

  /** The words that `text` repeats; a stray «di» or «e» in words that are otherwise new is not repeated. */
  runsIn(text: string): readonly Run<Source>[] {
    if (this.#letters.size === 0) return [];
    const runs = this.#allRuns(text);
    if (runs.length === 0) return runs;
    const weights = new Map(runs.map((run) => [run, lettersIn(text, run.at, run.length)]));
    const weightOf = (some: readonly Run<Source>[]) =>
      some.reduce((sum, run) => sum + (weights.get(run) ?? 0), 0);
    if (2 * weightOf(runs) >= lettersIn(text)) return runs;
    const back = new Map(
      [...Map.groupBy(runs, (run) => run.source)].map(([source, its]) => [source, weightOf(its)]),
    );
    return runs.filter((run) => {
      const weight = weights.get(run) ?? 0;
      if (weight >= phraseLetters) return true;
      return weight >= wordLetters && 2 * (back.get(run.source) ?? 0) >= (this.#letters.get(run.source) ?? 0);
    });
  }

  #allRuns(text: string): Run<Source>[] {
    const words = wordsOf(text);
    const runs: Run<Source>[] = [];
    let done = 0;
    for (const [index, word] of words.entries()) {
      if (word.from < done) continue;
      const best = this.#longestAt(text, word, words[index + 1], done);
      if (best === null) continue;
      runs.push(best);
      done = best.at + best.length;
    }
    return runs;
  }

  #longestAt(text: string, word: Word, next: Word | undefined, done: number): Run<Source> | null {
    const places =
      (next && this.#pairs.get(pairOf(text, word, next))) ?? this.#alone.get(textOf(text, word)) ?? [];
    let best: Run<Source> | null = null;
    for (const { source, at } of places) {
      if (!this.#letters.has(source)) continue;
      const before = commonBefore(text, word.from, done, source.text, at);
      const length = before + commonAfter(text, word.from, source.text, at);
      if (best === null || length > best.length)
        best = { at: word.from - before, length, source, sourceAt: at - before };
    }
    return best;
  }
}

function note<Source>(places: Map<string, Place<Source>[]>, key: string, place: Place<Source>): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [place]);
  else if (known.unshift(place) > mostTried) known.pop();
}

/** How far two texts agree to the right, not into a word that goes on differently, unless one of them ends there. */
function commonAfter(one: string, at: number, other: string, otherAt: number): number {
  const most = Math.min(one.length - at, other.length - otherAt);
  let length = 0;
  while (length < most && one.charCodeAt(at + length) === other.charCodeAt(otherAt + length)) length++;
  if (length === most) return length;
  const goesOn = isWordUnit(one, at + length) || isWordUnit(other, otherAt + length);
  while (goesOn && length > 0 && isWordUnit(one, at + length - 1)) length--;
  return length;
}

/** The same to the left, down to what is `done`. */
function commonBefore(one: string, at: number, done: number, other: string, otherAt: number): number {
  const most = Math.min(at - done, otherAt);
  let length = 0;
  while (length < most && one.charCodeAt(at - length - 1) === other.charCodeAt(otherAt - length - 1))
    length++;
  if (length === at || length === otherAt) return length;
  const goesOn = isWordUnit(one, at - length - 1) || isWordUnit(other, otherAt - length - 1);
  while (goesOn && length > 0 && isWordUnit(one, at - length)) length--;
  return length;
}

function textOf(text: string, word: Word): string {
  return text.slice(word.from, word.to);
}

function pairOf(text: string, word: Word, next: Word): string {
  return `${textOf(text, word)} ${textOf(text, next)}`;
}
