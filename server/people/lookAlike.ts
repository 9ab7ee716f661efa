import { rectifyConfusion } from 'unicode-confusables';
import { nameKey } from '../../shared/people/sameName.ts';

/**
 * Whether a reader could take one name for the other: letters of another alphabet and signs that look like ours (UTS 39)
 * count as ours, and accents, capitals and blanks make no difference.
 */
export function looksLike(a: string, b: string): boolean {
  // A capital looks like other signs than its small letter: I like l, i like nothing else.
  return asWritten(a) === asWritten(b) || inSmallLetters(a) === inSmallLetters(b);
}

function asWritten(name: string): string {
  return nameKey(rectifyConfusion(name.normalize('NFKC')));
}

function inSmallLetters(name: string): string {
  return nameKey(rectifyConfusion(name.normalize('NFKC').toLowerCase()));
}
