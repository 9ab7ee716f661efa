import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  OpenRound,
  RoundChoices,
  RoundsView,
  RoundView,
} from '../../../shared/discussion/consultationApi.ts';
import type { Outcome } from '../../../shared/discussion/observationState.ts';
import type { ConsultationRoundId, ObservationId } from '../../../shared/kernel/ids.ts';
import { type Answer, ask, read } from '../../platform/api.ts';

/** All rounds of the district, newest first. */
export const roundsQuery = queryOptions({
  queryKey: ['consultations'],
  queryFn: ({ signal }) => read<RoundsView>('/api/consultations', signal),
  refetchOnWindowFocus: 'always',
});

export const roundChoicesQuery = queryOptions({
  queryKey: ['consultations', 'choices'],
  queryFn: ({ signal }) => read<RoundChoices>('/api/consultations/choices', signal),
  // Sections move while one is elsewhere: the form is made of what is so now.
  staleTime: 0,
});

export function roundQuery(id: ConsultationRoundId) {
  return queryOptions({
    queryKey: ['consultations', id],
    queryFn: ({ signal }) => read<RoundView>(`/api/consultations/${id}`, signal),
    refetchOnWindowFocus: 'always',
  });
}

export function useOpenRound() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (round: OpenRound) =>
      ask<{ readonly id: ConsultationRoundId; readonly number: number }>('POST', '/api/consultations', round),
    // Its sections are in another state now.
    onSuccess: () => shownAgain(client),
  });
}

/** What the office does to a round: the page shows how it stands now before it says how it went. */
export function useRoundAct(id: ConsultationRoundId) {
  const client = useQueryClient();
  const act = async <T>(send: Promise<Answer<T>>): Promise<Answer<T>> => {
    const answer = await send;
    await shownAgain(client);
    return answer;
  };
  return {
    remind: useMutation({
      mutationFn: () => act(ask<{ readonly people: number }>('POST', `/api/consultations/${id}/remind`)),
    }),
    prolong: useMutation({
      mutationFn: (body: { readonly deadline: string; readonly was: string }) =>
        act(ask<null>('PATCH', `/api/consultations/${id}`, body)),
    }),
    close: useMutation({ mutationFn: () => act(ask<null>('POST', `/api/consultations/${id}/close`)) }),
  };
}

type Seen = { readonly id: ObservationId; readonly revision: number };

export function useReply() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (
      reply: Seen & { readonly outcome: Outcome; readonly reason: string },
    ): Promise<Answer<null>> => {
      const { id, revision: seen, outcome, reason } = reply;
      const answer = await ask<null>('POST', `/api/observations/${id}/reply`, { outcome, reason, seen });
      await shownAgain(client);
      return answer;
    },
  });
}

/** One after the other into the one that stays; the first that is refused ends it, and those before it stay merged. */
export function useMerge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (merge: {
      readonly others: readonly Seen[];
      readonly into: ObservationId;
    }): Promise<Answer<null>> => {
      let answer: Answer<null> = { ok: true, value: null };
      for (const { id, revision: seen } of merge.others) {
        answer = await ask<null>('POST', `/api/observations/${id}/merge`, { seen, into: merge.into });
        if (!answer.ok) break;
      }
      await shownAgain(client);
      return answer;
    },
  });
}

/** Rounds, the texts they are about and what stands beside them are read again. */
async function shownAgain(client: QueryClient): Promise<void> {
  const keys = ['consultations', 'discussion', 'documents', 'document', 'plan', 'desk'];
  await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
}
