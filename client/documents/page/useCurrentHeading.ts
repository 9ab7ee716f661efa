import { type RefObject, useEffect, useState } from 'react';
import type { OutlineItem } from '../../../shared/text/outline.ts';
import { headingElements } from './headingElements.ts';

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
    // Told only when a heading crosses the line: scrolling itself costs nothing.
    const observer = new IntersectionObserver(() => look(), {
      rootMargin: `-${line}px 0px 0px 0px`,
      threshold: [0, 1],
    });
    const observed = () => {
      observer.disconnect();
      const found = headingElements(page, items);
      for (const heading of found) if (heading) observer.observe(heading);
      return found;
    };
    let headings = observed();
    const look = () => {
      // The sheet may have been drawn anew, with the same headings.
      if (headings.some((heading) => !heading?.isConnected)) headings = observed();
      setCurrent(Math.max(0, headings.findLastIndex(hasPassed)));
    };
    look();
    return () => observer.disconnect();
  }, [root, items]);
  return current;
}

function hasPassed(heading: HTMLElement | null): boolean {
  return heading !== null && heading.getBoundingClientRect().top <= line;
}
