import { useSyncExternalStore } from 'react';
import { recall, remember } from './memory.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'corale.theme';
const listeners = new Set<() => void>();

/** The choice kept on this device; without one the system decides. */
function currentTheme(): Theme {
  const kept = recall(key);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

export function chooseTheme(theme: Theme): void {
  remember(key, theme === 'auto' ? null : theme);
  applyTheme();
  for (const tell of listeners) tell();
}

/** Puts the choice on the page; to be called before the first paint. */
export function applyTheme(): void {
  const theme = currentTheme();
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}

export function useTheme(): Theme {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, currentTheme);
}
