import { getRouteApi } from '@tanstack/react-router';
import { useSearchFilters } from '../../platform/useSearchFilters.ts';
import { type DocumentFilters, documentFilters } from './documentFilters.ts';

const route = getRouteApi('/inside/documenti');

/** The filters of the documents, in the address. */
export function useFilters() {
  const navigate = route.useNavigate();
  const { filters, set } = useSearchFilters<DocumentFilters>(route.useSearch(), (search) =>
    navigate({ search, replace: true, resetScroll: false }),
  );
  return {
    filters,
    change: (part: Record<string, unknown>) => set(documentFilters({ ...filters, ...part })),
    /** The kind that is shown stays. */
    clear: () => set(filters.tipo ? { tipo: filters.tipo } : {}),
  };
}
