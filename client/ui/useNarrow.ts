import { useMedia } from './useMedia.ts';

const phone = '(max-width: 53.75em)';

/** Whether the screen is too narrow for the bar's own links; the same width as in `styles/bar.css`. */
export function useNarrow(): boolean {
  return useMedia(phone);
}
