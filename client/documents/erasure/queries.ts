import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Chosen, ErasureDone, ErasurePreview } from '../../../shared/documents/erasure/erasureApi.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { ask } from '../../platform/api.ts';

/** Where words stand; nothing is changed. */
export function useErasurePreview(id: DocumentId) {
  return useMutation({
    mutationFn: (chosen: Chosen) =>
      ask<ErasurePreview>('POST', `/api/documents/${id}/erasures/preview`, chosen),
  });
}

export function useErase(id: DocumentId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Chosen & { readonly reason: string }) =>
      ask<ErasureDone>('POST', `/api/documents/${id}/erasures`, { ...wanted, confirmed: true }),
    onSuccess: (answer) => (answer.ok ? forgetRead(client) : undefined),
  });
}

/** Whatever was read of a text may hold the words: what is shown is asked for again, the rest goes. */
export async function forgetRead(client: QueryClient): Promise<void> {
  client.removeQueries({ type: 'inactive' });
  await client.invalidateQueries();
}
