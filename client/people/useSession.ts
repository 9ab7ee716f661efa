import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '../../shared/people/api.ts';
import { sessionQuery } from './queries.ts';

/** Who is signed in, on pages that nobody else can see; null for the moment in which that changes. */
export function useSession(): SessionView | null {
  return useQuery(sessionQuery).data ?? null;
}
