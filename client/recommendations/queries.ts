import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { OutcomeStanding, outcomeBody } from '../../shared/recommendations/outcome.ts';
import { ask, read } from '../platform/api.ts';
import { askAboutRecommendations } from './hearRecommendations.ts';

export function outcomeQuery(id: DocumentId, state: string) {
  return queryOptions({
    queryKey: ['outcome', id, state],
    queryFn: ({ signal }) => read<OutcomeStanding>(`/api/recommendations/${id}/outcome`, signal),
  });
}

export function useRecordOutcome(id: DocumentId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: z.input<typeof outcomeBody>) =>
      ask<null>('POST', `/api/recommendations/${id}/outcome`, said),
    onSuccess: () => askAboutRecommendations(client),
  });
}
