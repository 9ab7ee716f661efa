import { rectifyConfusion } from 'unicode-confusables';
import { nameKey } from '../../shared/people/sameName.ts';

/**
 * Whether a reader could take one name for the other: letters of another alphabet and signs that look like ours (UTS 39)
 * count as ours, and accents, capitals and blanks make no difference.
 */
export function looksLike(a: string, b: string): boolean {
  return skeleton(a) === skeleton(b);
}

function skeleton(name: string): string {
  // Twice: what looks like a capital is another letter than what looks like the small one.
  return nameKey(rectifyConfusion(nameKey(rectifyConfusion(name.normalize('NFKC')))));
}
