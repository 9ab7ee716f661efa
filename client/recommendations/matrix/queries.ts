import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DocumentId, RecommendationLinkId } from '../../../shared/kernel/ids.ts';
import type { WantedLink } from '../../../shared/recommendations/link.ts';
import type { MatrixView, PassagesView } from '../../../shared/recommendations/matrix.ts';
import { ask, read } from '../../platform/api.ts';
import { askAboutRecommendations } from '../hearRecommendations.ts';

export const matrixQuery = queryOptions({
  queryKey: ['matrix'],
  queryFn: ({ signal }) => read<MatrixView>('/api/recommendations/matrix', signal),
});

export function passagesQuery(section: DocumentId) {
  return queryOptions({
    queryKey: ['passages', section],
    queryFn: ({ signal }) => read<PassagesView>(`/api/recommendations/passages/${section}`, signal),
  });
}

function useChange<Said>(send: (said: Said) => ReturnType<typeof ask<unknown>>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => askAboutRecommendations(client),
  });
}

export function useLinkPassage() {
  return useChange(({ recommendation, ...link }: WantedLink & { readonly recommendation: DocumentId }) =>
    ask('POST', `/api/recommendations/${recommendation}/links`, link),
  );
}

export function useTakeBack(id: RecommendationLinkId) {
  return useChange((reason: string) => ask('POST', `/api/recommendations/links/${id}/take-back`, { reason }));
}

export function useConfirm(id: RecommendationLinkId) {
  return useChange((words: string) => ask('POST', `/api/recommendations/links/${id}/confirm`, { words }));
}
