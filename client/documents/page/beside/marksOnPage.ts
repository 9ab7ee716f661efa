/** Every drawn mark and number says to which passage it belongs. */
const markOf = (key: string) => `.page [data-passage="${CSS.escape(key)}"]`;

/** The top of a passage's mark, in pixels of the document; null where none is drawn. */
export function topOfMark(page: HTMLElement | null, key: string): number | null {
  const mark = page?.querySelector(markOf(key));
  return mark ? mark.getBoundingClientRect().top + window.scrollY : null;
}

/** Brings a passage's mark into sight, if it is not, and says whether there is one. */
export function revealMark(page: HTMLElement | null, key: string): boolean {
  const mark = page?.querySelector(markOf(key));
  if (!mark) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!isInSight(mark)) mark.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  return true;
}

/** The bars above and below cover what is behind them. */
const covered = { top: 110, bottom: 70 };

function isInSight(mark: Element): boolean {
  const { top, bottom } = mark.getBoundingClientRect();
  return top >= covered.top && bottom <= window.innerHeight - covered.bottom;
}
