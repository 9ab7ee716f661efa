import { type RefObject, useEffect, useState } from 'react';
import type { OutlineItem } from '../../../shared/text/outline.ts';
import { headingElement } from './headingElement.ts';

/** The line that a heading passes to become the current one: just below the bars, in pixels. */
const line = 128;

/** Place in the outline of the heading under which one reads; above the first it is the first. */
export function useCurrentHeading(
  root: RefObject<HTMLElement | null>,
  items: readonly OutlineItem[],
): number {
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    const page = root.current;
    if (!page) return;
    const look = () => setCurrent(lastPassed(page, items));
    // Told only when a heading crosses the line: scrolling itself costs nothing.
    const observer = new IntersectionObserver(look, {
      rootMargin: `-${line}px 0px 0px 0px`,
      threshold: [0, 1],
    });
    for (const index of items.keys()) {
      const heading = headingElement(page, items, index);
      if (heading) observer.observe(heading);
    }
    look();
    return () => observer.disconnect();
  }, [root, items]);
  return current;
}

function lastPassed(page: HTMLElement, items: readonly OutlineItem[]): number {
  const passed = items.findLastIndex((_, index) => {
    const heading = headingElement(page, items, index);
    return heading !== null && heading.getBoundingClientRect().top <= line;
  });
  return Math.max(0, passed);
}
