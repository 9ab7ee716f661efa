import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { HeldChange } from '../../../shared/documents/versionApi.ts';
import type { DocumentId, HeldChangeId } from '../../../shared/kernel/ids.ts';
import { type Answer, ask, read, sendBytes } from '../../platform/api.ts';
import { documentQuery } from '../queries.ts';

/** What I wrote without a network into a text that I could not write any more; asked for again with what stands beside the text. */
export function heldQuery(id: DocumentId) {
  return queryOptions({
    queryKey: [...documentQuery(id).queryKey, 'held'],
    queryFn: ({ signal }) => read<readonly HeldChange[]>(`/api/documents/${id}/held`, signal),
  });
}

/** Hands words over that may not be written now; the id is null where the text has all of them. */
export function holdWords(
  id: DocumentId,
  epoch: number,
  update: Uint8Array,
): Promise<Answer<{ readonly id: HeldChangeId | null }>> {
  return sendBytes('POST', `/api/documents/${id}/held?epoch=${epoch}`, update);
}

export function useSettleHeld(id: DocumentId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ held, how }: { readonly held: HeldChangeId; readonly how: 'apply' | 'discard' }) =>
      ask<unknown>('POST', `/api/documents/${id}/held/${held}/${how}`),
    onSuccess: () => client.invalidateQueries({ queryKey: documentQuery(id).queryKey }),
  });
}
