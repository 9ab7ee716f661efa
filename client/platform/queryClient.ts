import { QueryClient } from '@tanstack/react-query';
import { Refusal } from './api.ts';

/** A page seen again within half a minute is shown as it was; coming back to the window asks again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network a request fails at once and says so; left to itself the library would wait in silence.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      refetchOnWindowFocus: true,
      // A refusal stays the same however often one asks; a broken line may heal.
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      retryDelay: (failures) => 400 * 2 ** failures,
    },
  },
});

function isWorthRetrying(error: Error): boolean {
  return error instanceof Refusal && (error.refused === 'unreachable' || error.refused === 'unavailable');
}
