import type { RefObject } from 'react';
import type { PagePart } from './usePageKeys.ts';

type Page = RefObject<HTMLElement | null>;

/** A part of the page for F6, found by its class. */
export function partOfPage(page: Page, selector: string, enter = () => focusIn(page, selector)): PagePart {
  return { holds: (focused) => page.current?.querySelector(selector)?.contains(focused) ?? false, enter };
}

/** Puts the focus on what one would use first in there: the current heading, else the first button or link. */
export function focusIn(page: Page, selector: string): void {
  const part = page.current?.querySelector<HTMLElement>(selector);
  const first =
    part?.querySelector<HTMLElement>('[aria-current=location]') ??
    part?.querySelector<HTMLElement>('a[href], button, [tabindex="0"]') ??
    part;
  first?.focus();
}
