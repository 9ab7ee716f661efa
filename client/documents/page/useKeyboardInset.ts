import { useEffect } from 'react';

/**
 * How much of the page the phone's keyboard covers, as `--keyboard`: phones do not make the page shorter
 * for it, so what sticks to the bottom would stand behind the keys.
 */
export function useKeyboardInset(): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const { style } = document.documentElement;
    const measure = () => {
      const covered = Math.max(0, window.innerHeight - seen.height - seen.offsetTop);
      style.setProperty('--keyboard', `${Math.round(covered)}px`);
    };
    seen.addEventListener('resize', measure);
    seen.addEventListener('scroll', measure);
    measure();
    return () => {
      seen.removeEventListener('resize', measure);
      seen.removeEventListener('scroll', measure);
      style.removeProperty('--keyboard');
    };
  }, []);
}
