import { useEffect, useRef, useState } from 'react';

/**
 * Filters of a page as they are being set. They stand here first, so that typing never waits, and in the address
 * a moment later; a change of the address that is not ours (a link, "back") is taken over.
 */
export function useSearchFilters<Filters>(search: Filters, put: (next: Filters) => Promise<void>) {
  const [filters, setFilters] = useState(search);
  const underWay = useRef(0);
  useEffect(() => {
    if (underWay.current === 0) setFilters(search);
  }, [search]);
  const set = (next: Filters) => {
    setFilters(next);
    underWay.current += 1;
    void put(next).finally(() => {
      underWay.current -= 1;
    });
  };
  return { filters, set };
}
