import { type RefObject, useEffect, useState } from 'react';
import type { OutlineItem } from '../../../shared/text/outline.ts';
import { headingElements } from './headingElements.ts';

/** The line that a heading passes to become the current one: just below the bars, in pixels. */
const line = 128;

/** Place in the outline of the heading under which one reads; above the first it is the first, at the end the last. */
export function useCurrentHeading(
  root: RefObject<HTMLElement | null>,
  items: readonly OutlineItem[],
): number {
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    const page = root.current;
    if (!page) return;
    // Told only when a heading crosses the line: scrolling itself costs next to nothing.
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
      setCurrent(Math.max(0, atEnd() ? headings.length - 1 : headings.findLastIndex(hasPassed)));
    };
    look();
    // Headings on the last screen never reach the line.
    let ended = atEnd();
    const onScroll = () => {
      if (ended === atEnd()) return;
      ended = !ended;
      look();
    };
    document.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      document.removeEventListener('scroll', onScroll);
    };
  }, [root, items]);
  return current;
}

/** At the end of a page that is longer than the window. */
function atEnd(): boolean {
  const { scrollHeight } = document.documentElement;
  return window.scrollY > 0 && window.scrollY + window.innerHeight >= scrollHeight - 2;
}

function hasPassed(heading: HTMLElement | null): boolean {
  return heading !== null && heading.getBoundingClientRect().top <= line;
}
