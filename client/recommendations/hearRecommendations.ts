import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../shared/kernel/liveEvent.ts';

/** Whatever shows how recommendations stand, and which passages carry them out. */
const shown = ['outcome', 'matrix', 'passages', 'documents', 'document', 'desk'];

/** An answer or a link was made or changed. A round that closes may answer too. */
export function hearRecommendations({ event }: LiveEvent, client: QueryClient): void {
  if (event === 'recommendations' || event === 'rounds') void askAboutRecommendations(client);
}

export function askAboutRecommendations(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => shown.includes(String(queryKey[0])) });
}
