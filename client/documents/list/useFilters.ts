import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type DocumentFilters, documentFilters } from './documentFilters.ts';

const route = getRouteApi('/inside/documenti');

/**
 * The filters as they are being set. They stand here first, so that typing never waits, and in the address
 * a moment later; a change of the address that is not ours (a link, "back") is taken over.
 */
export function useFilters() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [filters, setFilters] = useState<DocumentFilters>(search);
  const underWay = useRef(0);
  useEffect(() => {
    if (underWay.current === 0) setFilters(search);
  }, [search]);
  const set = (next: DocumentFilters) => {
    setFilters(next);
    underWay.current += 1;
    void navigate({ search: next, replace: true, resetScroll: false }).finally(() => {
      underWay.current -= 1;
    });
  };
  return {
    filters,
    change: (part: Record<string, unknown>) => set(documentFilters({ ...filters, ...part })),
    /** The kind that is shown stays. */
    clear: () => set(filters.tipo ? { tipo: filters.tipo } : {}),
  };
}
