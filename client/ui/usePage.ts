import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announce.ts';

/** The first page is read by the browser itself, and nobody has left anything to come to it. */
let first = true;

/**
 * Names the page in the window's title. When one page follows another, focus goes to its heading, which
 * a screen reader then reads; where there is none yet, the name is announced. Pass null until it is known.
 */
export function usePage(name: string | null): void {
  const { t } = useTranslation();
  const known = name !== null;
  useEffect(() => {
    if (name !== null) document.title = t(($) => $.common.pageTitle, { page: name });
  }, [name, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page renamed under the reader's eyes keeps its focus
  useEffect(() => {
    if (!known) return;
    if (first) {
      first = false;
      return;
    }
    if (!focusHeading()) announce(name);
  }, [known]);
}

/** Brings focus to the heading of the page; false where there is none. */
export function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('h1');
  if (!heading) return false;
  if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
  heading.focus({ preventScroll: true });
  return true;
}
