import { nameKey } from './sameName.ts';

/** Whether a reader could take one name for the other. */
export function looksLike(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
