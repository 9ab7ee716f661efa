import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeWeight } from '../../../shared/documents/version.ts';
import type {
  RepairView,
  VersionNow,
  VersionsView,
  VersionView,
} from '../../../shared/documents/versionApi.ts';
import type { DocumentId, VersionId } from '../../../shared/kernel/ids.ts';
import { ask, read } from '../../platform/api.ts';
import { type Compared, textNow } from './compared.ts';

export function versionsQuery(id: DocumentId) {
  return queryOptions({
    queryKey: ['versions', id],
    queryFn: ({ signal }) => read<VersionsView>(`/api/documents/${id}/versions`, signal),
  });
}

/** With its text, which never changes. */
export function versionQuery(id: DocumentId, version: VersionId) {
  return queryOptions({
    queryKey: ['version', id, version],
    queryFn: ({ signal }) => read<VersionView>(`/api/documents/${id}/versions/${version}`, signal),
    refetchOnWindowFocus: false,
    staleTime: 600_000,
  });
}

/** What is compared; the text of now is asked for at every visit, and not while somebody reads the comparison. */
export function comparedQuery(id: DocumentId, which: Compared) {
  return queryOptions({
    queryKey: ['version', id, which],
    queryFn: ({ signal }) => read<VersionView | VersionNow>(`/api/documents/${id}/versions/${which}`, signal),
    refetchOnWindowFocus: false,
    staleTime: which === textNow ? 0 : 600_000,
  });
}

/** What has to be mended before a text can be frozen; null where nothing has. */
export function repairQuery(id: DocumentId) {
  return queryOptions({
    queryKey: ['repair', id],
    queryFn: ({ signal }) => read<RepairView | null>(`/api/documents/${id}/repair`, signal),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
}

export function useRepair(id: DocumentId) {
  const shownAgain = useShownAgain();
  return useMutation({
    mutationFn: (seq: number) => ask<unknown>('POST', `/api/documents/${id}/repair`, { seq }),
    onSuccess: shownAgain,
  });
}

type Made = { readonly id: VersionId; readonly number: number };

/** Whatever shows a text, its state or its versions has to be asked again. */
const shownIn = ['versions', 'version', 'repair', 'document', 'documents', 'plan', 'desk'];

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
