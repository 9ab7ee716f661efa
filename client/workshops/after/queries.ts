import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DocumentId, WorkshopId } from '../../../shared/kernel/ids.ts';
import type { AfterView } from '../../../shared/workshops/api.ts';
import { ask, read } from '../../platform/api.ts';

/** What is left to do once a workshop is over. */
export const afterQuery = (id: WorkshopId) =>
  queryOptions({
    queryKey: ['workshops', id, 'after'],
    queryFn: ({ signal }) => read<AfterView>(`/api/workshops/${id}/after`, signal),
  });

export function useMakeMinutes(id: WorkshopId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask<{ readonly document: DocumentId }>('POST', `/api/workshops/${id}/minutes`),
    onSettled: () => client.invalidateQueries({ queryKey: ['workshops', id, 'after'] }),
  });
}
