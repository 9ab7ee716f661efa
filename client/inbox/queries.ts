import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DeskView } from '../../shared/inbox/api.ts';
import type {
  InboxView,
  MailPreferences,
  MailPreferencesView,
  UnsubscribeView,
} from '../../shared/inbox/inboxApi.ts';
import type { NoticeId } from '../../shared/kernel/ids.ts';
import { ask, read } from '../platform/api.ts';

/** What waits for me, what I may write, and what changed since I was last here. */
export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => read<DeskView>('/api/desk', signal),
});

/** How many notices I have not read. */
export const unreadQuery = queryOptions({
  queryKey: ['inbox', 'unread'],
  queryFn: ({ signal }) => read<{ readonly unread: number }>('/api/inbox/unread', signal),
});

/** The latest notices. */
export const latestQuery = queryOptions({
  queryKey: ['inbox', 'latest'],
  queryFn: ({ signal }) => read<InboxView>('/api/inbox', signal),
  staleTime: 0,
});

/** All of them, as far back as one asks. */
export const noticesQuery = infiniteQueryOptions({
  queryKey: ['inbox', 'all'],
  queryFn: ({ pageParam, signal }) =>
    read<InboxView>(pageParam === null ? '/api/inbox' : `/api/inbox?before=${pageParam}`, signal),
  initialPageParam: null as number | null,
  getNextPageParam: ({ older }) => older,
  staleTime: 0,
});

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (which: { readonly notices: readonly NoticeId[] } | { readonly all: true }) =>
      ask<null>('POST', '/api/inbox/read', which),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['inbox'] }),
        // Who has read that somebody named her is not waited for any more.
        client.invalidateQueries({ queryKey: deskQuery.queryKey }),
      ]),
  });
}

export const preferencesQuery = queryOptions({
  queryKey: ['mail-preferences'],
  queryFn: ({ signal }) => read<MailPreferencesView>('/api/inbox/preferences', signal),
});

export function useKeepPreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (preferences: MailPreferences) =>
      ask<MailPreferencesView>('PUT', '/api/inbox/preferences', preferences),
    onSuccess: (answer) => {
      if (answer.ok) client.setQueryData(preferencesQuery.queryKey, answer.value);
    },
  });
}

/** To whom a mail went, by what stands at its foot. */
export function unsubscribeQuery(token: string) {
  return queryOptions({
    queryKey: ['unsubscribe', token],
    queryFn: ({ signal }) => read<UnsubscribeView>(unsubscribePath(token), signal),
    gcTime: 0,
  });
}

export function useUnsubscribe(token: string) {
  return useMutation({ mutationFn: () => ask<UnsubscribeView>('POST', unsubscribePath(token)) });
}

function unsubscribePath(token: string): string {
  return `/api/inbox/unsubscribe/${encodeURIComponent(token)}`;
}
