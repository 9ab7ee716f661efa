import type { Line, TextReading } from './textReading.ts';

/** Words of a line, from one of its letters to another; both as places in `words`. */
export type LinePart = { readonly line: Line; readonly start: number; readonly end: number };

/** White space is no word: a line that was split or joined has the same words. */
export function squeezed(words: string): string {
  return words.replace(/\s+/gu, '');
}

/**
 * The words between two positions, line by line, without the white space at both ends. Those of a
 * note only where both positions stand in it.
 */
export function partsBetween(reading: TextReading, from: number, to: number): readonly LinePart[] {
  const apart = reading.apart[firstReaching(reading.apart, from)];
  if (apart && apart.from <= from && to <= apart.to) return trimmed([cut(apart, from, to)]);
  const parts: LinePart[] = [];
  for (let i = firstReaching(reading.body, from); i < reading.body.length; i++) {
    const line = reading.body[i];
    if (!line || line.from >= to) break;
    parts.push(cut(line, from, to));
  }
  return trimmed(parts);
}

export function wordsOf(parts: readonly LinePart[]): string {
  return parts.map(({ line, start, end }) => line.words.slice(start, end)).join('\n');
}

/** Where a letter of a line begins. A mention is one place, whichever of its letters is asked for. */
export function beginOf(line: Line, at: number): number {
  const span = spanAt(line, at);
  return span === undefined ? line.from : span.pos + (isWhole(span) ? 0 : at - span.at);
}

/** Where the letter before this place ends. */
export function endOf(line: Line, at: number): number {
  const span = spanAt(line, at - 1);
  return span === undefined ? line.from : span.pos + (isWhole(span) ? span.size : at - span.at);
}

/** Whether this place is inside of a mention, where no passage begins or ends. */
export function isInMention(line: Line, at: number): boolean {
  const span = spanAt(line, at);
  return span !== undefined && isWhole(span) && at > span.at && at < span.at + span.length;
}

function isWhole(span: Line['spans'][number]): boolean {
  return span.size !== span.length || span.size === 1;
}

function spanAt({ spans }: Line, at: number): Line['spans'][number] | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((spans[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return spans[low];
}

/** The first line that ends behind a position. */
export function firstReaching(lines: readonly Line[], pos: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.to ?? 0) > pos) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cut(line: Line, from: number, to: number): LinePart {
  let start = line.words.length;
  let end = 0;
  for (const span of line.spans) {
    const { at, length, pos, size } = span;
    if (pos + size <= from || pos >= to) continue;
    start = Math.min(start, isWhole(span) ? at : at + Math.max(0, from - pos));
    end = isWhole(span) ? at + length : at + Math.min(length, to - pos);
  }
  return { line, start: outOfPair(line, Math.min(start, end), -1), end: outOfPair(line, end, 1) };
}

/** A letter of two halves is taken whole. */
function outOfPair({ words }: Line, at: number, step: -1 | 1): number {
  const isHalved = /[\uD800-\uDBFF]/.test(words[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(words[at] ?? '');
  return isHalved ? at + step : at;
}

function trimmed(parts: readonly LinePart[]): readonly LinePart[] {
  const isSaid = ({ line, start, end }: LinePart) => line.words.slice(start, end).trim() !== '';
  const first = parts.findIndex(isSaid);
  if (first < 0) return [];
  const kept = parts.slice(first, parts.findLastIndex(isSaid) + 1);
  return kept.map((part, index) => {
    const words = part.line.words.slice(part.start, part.end);
    const start = index === 0 ? part.end - words.trimStart().length : part.start;
    const end = index === kept.length - 1 ? part.start + words.trimEnd().length : part.end;
    return { ...part, start, end };
  });
}
