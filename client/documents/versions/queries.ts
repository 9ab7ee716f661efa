import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeWeight } from '../../../shared/documents/version.ts';
import type { VersionsView, VersionView } from '../../../shared/documents/versionApi.ts';
import type { DocumentId, VersionId } from '../../../shared/kernel/ids.ts';
import { ask, read } from '../../platform/api.ts';

/** The text as it is stored now, in the place of a version. */
export const textNow = 'attuale';

/** A version, or the text as it is now. */
export type Compared = VersionId | typeof textNow;

export function versionsQuery(id: DocumentId) {
  return queryOptions({
    queryKey: ['versions', id],
    queryFn: ({ signal }) => read<VersionsView>(`/api/documents/${id}/versions`, signal),
  });
}

/** With its text. A version never changes; the text of now is asked for again. */
export function versionQuery(id: DocumentId, version: Compared) {
  return queryOptions({
    queryKey: ['version', id, version],
    queryFn: ({ signal }) => read<VersionView>(`/api/documents/${id}/versions/${version}`, signal),
    refetchOnWindowFocus: false,
    staleTime: version === textNow ? 0 : 600_000,
  });
}

type Made = { readonly id: VersionId; readonly number: number };

/** Whatever shows a text, its state or its versions has to be asked again. */
const shownIn = ['versions', 'version', 'document', 'documents', 'plan', 'desk'];

function useShownAgain(): () => Promise<void> {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => shownIn.includes(String(queryKey[0])) });
}

export function useKeepVersion(id: DocumentId) {
  const shownAgain = useShownAgain();
  return useMutation({
    mutationFn: (name: string) => ask<Made>('POST', `/api/documents/${id}/versions`, { name }),
    onSuccess: shownAgain,
  });
}

export function useFreeze(id: DocumentId) {
  const shownAgain = useShownAgain();
  return useMutation({
    mutationFn: ({ change, note }: { readonly change: ChangeWeight | null; readonly note: string }) =>
      ask<Made>('POST', `/api/documents/${id}/freeze`, {
        ...(change !== null && { change }),
        ...(note.trim() !== '' && { note: note.trim() }),
      }),
    onSuccess: shownAgain,
  });
}

export function useRestore(id: DocumentId) {
  const shownAgain = useShownAgain();
  return useMutation({
    mutationFn: (body: { readonly version: VersionId; readonly seq: number }) =>
      ask<null>('POST', `/api/documents/${id}/restore`, body),
    // Refused because the text has changed meanwhile: the page asks how it is now, and the next press knows.
    onSuccess: shownAgain,
  });
}
