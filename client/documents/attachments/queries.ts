import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AttachmentView } from '../../../shared/documents/files.ts';
import type { AttachmentId, DocumentId } from '../../../shared/kernel/ids.ts';
import { type Answer, ask, read, upload } from '../../platform/api.ts';
import { documentQuery } from '../queries.ts';

/** What is attached to a document; asked for again with everything else beside its text. */
export function attachmentsQuery(id: DocumentId) {
  return queryOptions({
    queryKey: [...documentQuery(id).queryKey, 'attachments'],
    queryFn: ({ signal }) => read<readonly AttachmentView[]>(`/api/documents/${id}/attachments`, signal),
  });
}

/** Sends one file. */
export function sendAttachment(
  id: DocumentId,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Answer<{ readonly id: AttachmentId }>> {
  const form = new FormData();
  form.set('file', file);
  return upload(`/api/documents/${id}/attachments`, form, onProgress, signal);
}

export function useAttachmentsAgain(id: DocumentId): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: attachmentsQuery(id).queryKey });
}

export function useRemoveAttachment(id: DocumentId) {
  const again = useAttachmentsAgain(id);
  return useMutation({
    mutationFn: (attachment: AttachmentId) =>
      ask<null>('DELETE', `/api/documents/${id}/attachments/${attachment}`),
    // What somebody else has taken off meanwhile is gone from the list too.
    onSettled: again,
  });
}
