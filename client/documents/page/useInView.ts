import { type RefObject, useEffect, useState } from 'react';

/** Whether any of the element can be seen under the bar that stays at the top. */
export function useInView(element: RefObject<Element | null>): boolean {
  const [inView, setInView] = useState(true);
  useEffect(() => {
    if (element.current === null) return;
    const bar = document.querySelector('.bar')?.getBoundingClientRect().height ?? 0;
    const observer = new IntersectionObserver(
      (entries) => setInView(entries.at(-1)?.isIntersecting ?? true),
      { rootMargin: `-${Math.round(bar)}px 0px 0px 0px` },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return inView;
}
