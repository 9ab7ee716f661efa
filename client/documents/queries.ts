import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  DocumentGrants,
  DocumentRow,
  DocumentView,
  FieldChoices,
  GrantBody,
  Grantee,
  GrantsView,
  ImportAnswer,
} from '../../shared/documents/api.ts';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import type { DocumentStep } from '../../shared/documents/lives.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { AuthorsView } from '../../shared/text/authors.ts';
import { type Answer, ask, read, upload } from '../platform/api.ts';

/** All that I may read, newest change first. */
export const documentsQuery = queryOptions({
  queryKey: ['documents'],
  queryFn: ({ signal }) => read<readonly DocumentRow[]>('/api/documents', signal),
});

export function documentQuery(id: DocumentId) {
  return queryOptions({
    queryKey: ['document', id],
    queryFn: ({ signal }) => read<DocumentView>(`/api/documents/${id}`, signal),
  });
}

/** Who wrote which words; `changes` grows when the text has changed and come to rest. */
export function authorsQuery(id: DocumentId, changes: number) {
  return queryOptions({
    queryKey: ['authors', id, changes],
    queryFn: ({ signal }) => read<AuthorsView>(`/api/documents/${id}/authors`, signal),
    gcTime: 0,
  });
}

export function grantsQuery(id: DocumentId) {
  return queryOptions({
    queryKey: ['grants', id],
    queryFn: ({ signal }) => read<GrantsView>(`/api/documents/${id}/grants`, signal),
  });
}

/** Who may write what, of all that I may manage. */
export const allGrantsQuery = queryOptions({
  queryKey: ['grants', 'all'],
  queryFn: ({ signal }) => read<readonly DocumentGrants[]>('/api/documents/grants', signal),
});
/** What the fields of a document can point to. */
export function choicesQuery(id: DocumentId) {
  return queryOptions({
    queryKey: ['choices', id],
    queryFn: ({ signal }) => read<FieldChoices>(`/api/documents/${id}/choices`, signal),
    staleTime: 60_000,
  });
}

/** Whatever shows titles, places or rights of texts has to be asked again. */
const shownIn = ['documents', 'document', 'plan', 'desk'];

function useShownAgain(): () => Promise<void> {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => shownIn.includes(String(queryKey[0])) });
}

export function useCreate() {
  const shownAgain = useShownAgain();
  return useMutation({
    mutationFn: (made: { readonly kind: DocumentKind; readonly title: string }) =>
      ask<{ readonly id: DocumentId }>('POST', '/api/documents', made),
    onSuccess: shownAgain,
  });
}

export function useAdvance(id: DocumentId) {
  const shownAgain = useShownAgain();
  return useMutation({
    mutationFn: ({ step, reason }: { readonly step: DocumentStep; readonly reason: string }) =>
      ask<null>('POST', `/api/documents/${id}/steps`, {
        step,
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      }),
    onSuccess: shownAgain,
  });
}

export function useFillField(id: DocumentId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { readonly field: string; readonly value: unknown; readonly was: unknown }) =>
      ask<null>('PATCH', `/api/documents/${id}/fields`, change),
    // Stored or not: the page shows what the field says now before it says how it went.
    onSuccess: () => client.invalidateQueries({ queryKey: documentQuery(id).queryKey }),
  });
}

export function useDuplicate(id: DocumentId) {
  const shownAgain = useShownAgain();
  return useMutation({
    mutationFn: (title: string) =>
      ask<{ readonly id: DocumentId }>('POST', `/api/documents/${id}/duplicate`, { title }),
    onSuccess: shownAgain,
  });
}

export function useRename(id: DocumentId) {
  const shownAgain = useShownAgain();
  return useMutation({
    mutationFn: (title: string) => ask<null>('PATCH', `/api/documents/${id}`, { title }),
    onSuccess: shownAgain,
  });
}

export type Import = {
  readonly kind: DocumentKind;
  readonly file: File;
  readonly title: string;
  /** How much of the file has been sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
};

export function useImport() {
  const shownAgain = useShownAgain();
  return useMutation({
    mutationFn: ({ kind, file, title, onProgress, signal }: Import): Promise<Answer<ImportAnswer>> => {
      const form = new FormData();
      form.set('kind', kind);
      form.set('title', title);
      form.set('file', file);
      return upload<ImportAnswer>('/api/documents/import', form, onProgress, signal);
    },
    // Given up or without an answer, the file may have arrived all the same.
    onSettled: shownAgain,
  });
}

export function useGrant(id: DocumentId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: Grantee) => {
      const body: GrantBody = to.kind === 'person' ? { person: to.id } : { organisation: to.id };
      return ask<null>('POST', `/api/documents/${id}/grants`, body);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['grants'] }),
  });
}

export function useWithdraw(id: DocumentId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (from: Pick<Grantee, 'kind' | 'id'>) =>
      ask<null>('DELETE', `/api/documents/${id}/grants/${from.kind}/${from.id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['grants'] }),
  });
}
