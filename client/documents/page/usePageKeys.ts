import { useEffect, useRef } from 'react';

/** The parts of the page between which F6 goes round, in its order; each puts the focus into itself. */
export type PagePart = {
  /** Whether it is in sight at this width. */
  readonly stands: () => boolean;
  readonly holds: (focused: Element | null) => boolean;
  readonly enter: () => void;
};

type Keys = {
  readonly parts: readonly PagePart[];
  /** Alt P. */
  readonly onWho: () => void;
};

/** F6 and Alt P work everywhere on the page, in the text too: they are no letters. */
export function usePageKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        goRound(current.current.parts, event.shiftKey ? -1 : 1);
      }
      // By its place on the keyboard: with Alt, a Mac makes another letter of it.
      if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyP') {
        event.preventDefault();
        current.current.onWho();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function goRound(all: readonly PagePart[], step: 1 | -1): void {
  const parts = all.filter((part) => part.stands());
  const at = parts.findIndex((part) => part.holds(document.activeElement));
  const next = at < 0 ? 0 : (at + step + parts.length) % parts.length;
  parts[next]?.enter();
}
