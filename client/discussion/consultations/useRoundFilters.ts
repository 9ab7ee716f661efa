import { getRouteApi } from '@tanstack/react-router';
import { useSearchFilters } from '../../platform/useSearchFilters.ts';
import { type RoundFilters, roundFilters } from './roundFilters.ts';

const route = getRouteApi('/inside/consultazioni/$id');

/** The filters of the console, in the address. */
export function useRoundFilters() {
  const navigate = route.useNavigate();
  const { filters, set } = useSearchFilters<RoundFilters>(route.useSearch(), (search) =>
    navigate({ search, replace: true, resetScroll: false }),
  );
  return {
    filters,
    change: (part: Record<string, unknown>) => set(roundFilters({ ...filters, ...part })),
    clear: () => set({}),
  };
}
