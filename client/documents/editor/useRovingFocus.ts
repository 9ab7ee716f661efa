import { type KeyboardEvent, type RefObject, useEffect } from 'react';

/**
 * One stop for Tab, arrows inside, Esc to leave: what a toolbar is for the keyboard. Its buttons carry
 * `data-tool`; the last one used is the one to come back to.
 */
export function useRovingFocus(bar: RefObject<HTMLElement | null>, onLeave: () => void) {
  useEffect(() => {
    const [first] = toolsIn(bar.current);
    if (first) makeStop(bar.current, first);
  }, [bar]);

  return {
    onFocus: (event: { readonly target: EventTarget }) => {
      const tool = toolsIn(bar.current).find((one) => one === event.target);
      if (tool) makeStop(bar.current, tool);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') return onLeave();
      const tools = toolsIn(bar.current);
      const at = tools.findIndex((tool) => tool === event.target);
      const next = at < 0 ? undefined : tools[placeAfter(event.key, at, tools.length)];
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}

function placeAfter(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

function toolsIn(bar: HTMLElement | null): readonly HTMLElement[] {
  const all = bar?.querySelectorAll<HTMLElement>('[data-tool]') ?? [];
  // Some are there on the phone only.
  return [...all].filter((tool) => tool.offsetParent !== null || tool.getClientRects().length > 0);
}

function makeStop(bar: HTMLElement | null, stop: HTMLElement): void {
  for (const tool of bar?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])
    tool.tabIndex = tool === stop ? 0 : -1;
}
