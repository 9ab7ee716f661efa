import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DocumentId, PlanEntryId } from '../../shared/kernel/ids.ts';
import type { PlanView } from '../../shared/plan/api.ts';
import { ask, read } from '../platform/api.ts';

/** The ordered tree of the plan. */
export const planQuery = queryOptions({
  queryKey: ['plan'],
  queryFn: ({ signal }) => read<PlanView>('/api/plan', signal),
});

export type Place = {
  readonly document: DocumentId;
  /** The heading it goes under; null for a new part at the end. */
  readonly under: PlanEntryId | null;
};

/** Begins the plan of a district that has none. */
export function useBeginPlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (years: { readonly firstYear: number; readonly lastYear: number }) =>
      ask<unknown>('POST', '/api/plan', years),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => ['plan', 'documents', 'desk'].includes(String(queryKey[0])),
      }),
  });
}

export function usePlace() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (place: Place) => ask<unknown>('POST', '/api/plan/entries', place),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => ['plan', 'documents', 'document', 'desk'].includes(String(queryKey[0])),
      }),
  });
}
