import { erasureLimits } from '../../../shared/documents/erasure/erasureApi.ts';

/** What was typed, a line each, as the server takes it; `missing` where there is nothing, `tooMany` where it is too much. */
export function chosenWords(typed: string): {
  readonly words: readonly string[];
  readonly wrong: 'missing' | 'tooMany' | null;
} {
  const words = [...new Set(typed.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim()))].filter(
    (line) => line !== '',
  );
  const tooShort = words.some((line) => line.length < erasureLimits.shortest || !/[\p{L}\p{N}]/u.test(line));
  if (words.length === 0 || tooShort) return { words, wrong: 'missing' };
  const tooMany =
    words.length > erasureLimits.words || words.some((line) => line.length > erasureLimits.longest);
  return { words, wrong: tooMany ? 'tooMany' : null };
}

/** The words that are marked on the page: most likely those that are to go. */
export function markedWords(): string {
  const marked = getSelection()?.toString() ?? '';
  return marked.length > erasureLimits.longest ? '' : marked.replace(/\n+/gu, '\n').trim();
}
