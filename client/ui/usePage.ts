import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announce.ts';

/** The address on which Corale was opened, until somebody leaves it: the browser itself reads that page. */
let opened: string | null = location.pathname;

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
    if (!known || opened === location.pathname) return;
    opened = null;
    const heading = document.querySelector<HTMLElement>('h1');
    if (!heading) {
      announce(name);
      return;
    }
    if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
    heading.focus({ preventScroll: true });
  }, [known]);
}
