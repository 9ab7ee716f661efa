import { useEffect, useRef } from 'react';
import type { CompanionActs } from './companion.ts';

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
  /** Ctrl Alt M, Ctrl Alt P, Alt and arrows: what stands beside the text answers them. */
  readonly acts: CompanionActs | null;
};

/** F6 and what goes with Alt work everywhere on the page, in the text too: they are no letters. */
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
      const asked = event.defaultPrevented ? null : askedOf(current.current.acts, event);
      if (!asked) return;
      event.preventDefault();
      asked();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function askedOf(acts: CompanionActs | null, event: KeyboardEvent): (() => void) | null {
  // AltGr is both Ctrl and Alt for Windows, and writes letters.
  if (acts === null || !event.altKey || event.shiftKey || event.getModifierState('AltGraph')) return null;
  if (event.ctrlKey || event.metaKey) {
    if (event.code === 'KeyM') return acts.observe;
    return event.code === 'KeyP' ? acts.propose : null;
  }
  // With Alt, a list to choose from opens and closes.
  if (event.target instanceof Element && event.target.closest('select, [role=combobox], [aria-haspopup]'))
    return null;
  if (event.key === 'ArrowDown') return acts.next;
  return event.key === 'ArrowUp' ? acts.previous : null;
}

function goRound(all: readonly PagePart[], step: 1 | -1): void {
  const parts = all.filter((part) => part.stands());
  const at = parts.findIndex((part) => part.holds(document.activeElement));
  const next = at < 0 ? 0 : (at + step + parts.length) % parts.length;
  parts[next]?.enter();
}
