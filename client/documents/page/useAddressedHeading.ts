import { type RefObject, useEffect } from 'react';
import type { OutlineItem } from '../../../shared/text/outline.ts';
import { anchorOf } from '../../text/anchor.ts';
import { headingElements } from './headingElements.ts';

/** An address with `#…` leads to its heading. The browser itself looks for it before the text is here. */
export function useAddressedHeading(
  root: RefObject<HTMLElement | null>,
  items: readonly OutlineItem[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the address with which the page was opened
  useEffect(() => {
    const index = items.findIndex(({ id }) => `#${anchorOf(id)}` === location.hash);
    if (index >= 0 && root.current)
      headingElements(root.current, items)[index]?.scrollIntoView({ block: 'start' });
  }, []);
}
