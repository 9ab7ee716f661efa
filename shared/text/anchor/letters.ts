import { type LinePart, squeezed } from './lineWords.ts';
import type { Line, TextReading } from './textReading.ts';

/** From a letter to the one behind the last, among the letters of a text. */
export type LetterRange = { readonly start: number; readonly end: number };

/**
 * All letters of a text in a row, without white space: the body, in which words go on from line to line, then
 * each note and image by itself. A passage is found here wherever lines were split or joined since.
 */
export class Letters {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Where each line begins. */
  readonly #begins: readonly number[];
  readonly #places = new Map<Line, readonly number[]>();

  constructor({ body, apart }: TextReading) {
    let text = '';
    const begins: number[] = [];
    for (const line of body) {
      begins.push(text.length);
      text += squeezed(line.words);
    }
    for (const line of apart) {
      // No passage goes on from one to the next, nor is a line break ever among the letters looked for.
      text += '\n';
      begins.push(text.length);
      text += squeezed(line.words);
    }
    this.text = text;
    this.lines = [...body, ...apart];
    this.#begins = begins;
  }

  /** Where these letters begin, wherever they stand in the range. */
  *begins(letters: string, { start, end }: LetterRange = this.whole): Generator<number> {
    const text = start === 0 && end >= this.text.length ? this.text : this.text.slice(start, end);
    for (let at = text.indexOf(letters); at >= 0 && letters !== ''; at = text.indexOf(letters, at + 1))
      yield start + at;
  }

  get whole(): LetterRange {
    return { start: 0, end: this.text.length };
  }

  /** The letters of a line. */
  rangeOf(line: Line): LetterRange {
    const index = this.lines.indexOf(line);
    const start = this.#begins[index] ?? 0;
    return { start, end: start + this.#placesIn(line).length };
  }

  /** The letters among these words. */
  rangeOfParts(parts: readonly LinePart[]): LetterRange | null {
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) return null;
    return {
      start: this.rangeOf(first.line).start + this.#countBefore(first.line, first.start),
      end: this.rangeOf(last.line).start + this.#countBefore(last.line, last.end),
    };
  }

  /** The words of these letters, line by line. */
  partsOf({ start, end }: LetterRange): readonly LinePart[] {
    const parts: LinePart[] = [];
    for (let index = this.#lineAt(start); index < this.lines.length; index++) {
      const line = this.lines[index];
      const begin = this.#begins[index] ?? 0;
      if (!line || begin >= end) break;
      const places = this.#placesIn(line);
      const first = places[Math.max(0, start - begin)];
      const last = places[Math.min(places.length, end - begin) - 1];
      if (first !== undefined && last !== undefined) parts.push({ line, start: first, end: last + 1 });
    }
    return parts;
  }

  #lineAt(letter: number): number {
    let low = 0;
    let high = this.#begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#begins[middle] ?? 0) <= letter) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  #countBefore(line: Line, at: number): number {
    return squeezed(line.words.slice(0, at)).length;
  }

  /** Where each letter of a line stands in its words. */
  #placesIn(line: Line): readonly number[] {
    const known = this.#places.get(line);
    if (known !== undefined) return known;
    const places: number[] = [];
    for (const { index, 0: run } of line.words.matchAll(/\S+/gu))
      for (let i = 0; i < run.length; i++) places.push(index + i);
    this.#places.set(line, places);
    return places;
  }
}
