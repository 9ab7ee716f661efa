import type { OpenText, SharedText } from './sharedText.ts';

/** Opens the text while the component is mounted; null until it is connected to anything. */
export function useSharedText(_open: OpenText): SharedText | null {
  return null;
}
