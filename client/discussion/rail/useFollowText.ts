import { type RefObject, useEffect, useRef } from 'react';
import type { ObservationId } from '../../../shared/kernel/ids.ts';
import type { TextSide } from '../../documents/page/companion.ts';

/** So long the text has to rest before the rail follows, in milliseconds. */
const rest = 180;
/** The bars above cover so much of the text. */
const covered = 110;

type Following = {
  readonly rail: RefObject<HTMLElement | null>;
  readonly listed: readonly ObservationId[];
  /** The one that is read comes into the rail at once. */
  readonly active: ObservationId | null;
  readonly topOf: TextSide['topOf'];
};

/**
 * When the reader has scrolled the text, the threads of what she sees come into the rail. It stays as it is while
 * she works in it, and where she does not want things to move.
 */
export function useFollowText(following: Following): void {
  const current = useRef(following);
  current.current = following;
  const { rail, active } = following;
  useEffect(() => {
    if (active !== null && rail.current) bringIntoRail(rail.current, active);
  }, [rail, active]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const { listed, topOf } = current.current;
      const column = rail.current;
      if (!column || isAtWork(column) || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      const seen = (id: ObservationId) => (topOf(id) ?? -1) >= window.scrollY + covered;
      const first = listed.find(seen);
      if (first) bringIntoRail(column, first);
    };
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(follow, rest);
    };
    addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', scrolled);
    };
  }, [rail]);
}

function isAtWork(rail: HTMLElement): boolean {
  return rail.contains(document.activeElement) || rail.matches(':hover');
}

/** Scrolls the rail, and nothing else, until the thread stands under its head. */
export function bringIntoRail(rail: HTMLElement, id: ObservationId): void {
  const thread = threadIn(rail, id);
  if (!thread) return;
  const head = rail.querySelector('.rail-head')?.getBoundingClientRect().height ?? 0;
  const view = rail.getBoundingClientRect();
  const { top, bottom } = thread.getBoundingClientRect();
  if (top >= view.top + head && bottom <= view.bottom) return;
  const way = top - view.top - head - 12;
  // A long way would be drawn thread by thread, while somebody may be writing: it is taken in one leap.
  const leaps = Math.abs(way) > view.height || matchMedia('(prefers-reduced-motion: reduce)').matches;
  rail.scrollBy({ top: way, behavior: leaps ? 'auto' : 'smooth' });
}

export function threadIn(rail: ParentNode | null, id: ObservationId): HTMLElement | null {
  return rail?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`) ?? null;
}
