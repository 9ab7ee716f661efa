import type { ErasedWords } from './erasedWords.ts';

/** Whether any string of a JSON value holds the words; names of fields are ours. */
export function jsonHolds(value: unknown, words: ErasedWords): boolean {
  if (typeof value === 'string') return words.holds(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => jsonHolds(part, words));
}

/** The same value with the stub in place of the words, in every string of it. */
export function maskedJson<T>(value: T, words: ErasedWords): T {
  // What is a string stays one, and so on down: the shape is that of the value.
  return masked(value, words) as T;
}

function masked(value: unknown, words: ErasedWords): unknown {
  if (typeof value === 'string') return words.maskedIn(value);
  if (Array.isArray(value)) return value.map((part) => masked(part, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, masked(part, words)]));
}
