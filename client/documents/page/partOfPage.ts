import type { RefObject } from 'react';
import type { PagePart } from './usePageKeys.ts';

/** A part of the page for F6: the first of these that is in sight at this width. */
export function partOfPage(
  page: RefObject<HTMLElement | null>,
  selectors: readonly string[],
  enter?: () => void,
): PagePart {
  const found = () =>
    selectors.map((selector) => page.current?.querySelector<HTMLElement>(selector)).find(isInSight);
  return {
    holds: (focused) => found()?.contains(focused) ?? false,
    enter: enter ?? (() => enterPart(found())),
  };
}

function isInSight(part: HTMLElement | null | undefined): boolean {
  return (part?.getClientRects().length ?? 0) > 0;
}

/** The focus goes to what one would use first in there: the current heading, else the first button or link. */
function enterPart(part: HTMLElement | null | undefined): void {
  const first =
    part?.querySelector<HTMLElement>('[aria-current=location]') ??
    part?.querySelector<HTMLElement>('a[href], button, [tabindex="0"]') ??
    part;
  first?.focus();
}
