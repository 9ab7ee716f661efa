import { useSyncExternalStore } from 'react';

const phone = '(max-width: 53.75em)';

/** Whether the screen is too narrow for the bar's own links; the same width as in `styles/bar.css`. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = matchMedia(phone);
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    () => matchMedia(phone).matches,
  );
}
