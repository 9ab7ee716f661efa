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
    stands: () => (enter ? found() : entranceOf(found())) !== undefined,
    holds: (focused) => found()?.contains(focused) ?? false,
    enter: enter ?? (() => entranceOf(found())?.focus()),
  };
}

function isInSight(part: HTMLElement | null | undefined): boolean {
  return (part?.getClientRects().length ?? 0) > 0;
}

/** What one would use first in there: the current heading, else the first button or link. */
function entranceOf(part: HTMLElement | null | undefined): HTMLElement | undefined {
  if (!part) return undefined;
  const inside = (selector: string) => [...part.querySelectorAll<HTMLElement>(selector)].find(isInSight);
  return (
    inside('[aria-current=location]') ??
    inside('a[href], button, [tabindex="0"]') ??
    (part.hasAttribute('tabindex') ? part : undefined)
  );
}
