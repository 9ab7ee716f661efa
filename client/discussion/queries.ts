import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DiscussionView, EntryHistory, ObservationView } from '../../shared/discussion/api.ts';
import type { DocumentId, ObservationEntryId, ObservationId } from '../../shared/kernel/ids.ts';
import type { Mentionable } from '../../shared/people/api.ts';
import { type Answer, ask, read } from '../platform/api.ts';

export function discussionQuery(document: DocumentId) {
  return queryOptions({
    queryKey: ['discussion', document],
    queryFn: ({ signal }) => read<DiscussionView>(`/api/documents/${document}/observations`, signal),
    // What others write meanwhile is seen when one comes back to the window.
    refetchOnWindowFocus: 'always',
  });
}

/** What an entry said before it was corrected. */
export function historyQuery(observation: ObservationId, entry: ObservationEntryId) {
  return queryOptions({
    queryKey: ['discussion-history', observation, entry],
    queryFn: ({ signal }) =>
      read<EntryHistory>(`/api/observations/${observation}/entries/${entry}/history`, signal),
    staleTime: 0,
  });
}

/** Whom one can mean by these words. */
export function mentionableQuery(words: string) {
  return queryOptions({
    queryKey: ['mentionable', words],
    queryFn: ({ signal }) =>
      read<readonly Mentionable[]>(`/api/people/mentionable?q=${encodeURIComponent(words)}`, signal),
  });
}

/** An act on an observation: what is behind its address, and what is sent. */
export type ThreadAct = {
  readonly method?: 'POST' | 'PATCH';
  readonly to: string;
  readonly body?: unknown;
};

/** Does something to an observation; the page shows how it stands now before it says how it went. */
export function useThreadAct(document: DocumentId, observation: ObservationView['id']) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ method = 'POST', to, body }: ThreadAct): Promise<Answer<unknown>> => {
      const answer = await ask(method, `/api/observations/${observation}/${to}`, body);
      await client.invalidateQueries({ queryKey: ['discussion', document] });
      return answer;
    },
  });
}
