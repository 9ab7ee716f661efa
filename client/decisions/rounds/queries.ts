import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { EndingWord } from '../../../shared/decisions/endingOf.ts';
import type { Choice } from '../../../shared/decisions/round.ts';
import type { OpenRound, RoundChoices, RoundRow, RoundView } from '../../../shared/decisions/roundApi.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import type { BallotId, BodyId, PersonId, RoundSeatId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { type Answer, ask, read } from '../../platform/api.ts';

/** All rounds of sign-off, newest first. */
export const roundsQuery = queryOptions({
  queryKey: ['rounds'],
  queryFn: ({ signal }) => read<readonly RoundRow[]>('/api/rounds', signal),
  refetchOnWindowFocus: 'always',
});

export const roundChoicesQuery = queryOptions({
  queryKey: ['rounds', 'choices'],
  queryFn: ({ signal }) => read<RoundChoices>('/api/rounds/choices', signal),
  // Texts are frozen and seats change hands while one is elsewhere.
  staleTime: 0,
});

export function roundQuery(id: SignOffRoundId) {
  return queryOptions({
    queryKey: ['rounds', id],
    queryFn: ({ signal }) => read<RoundView>(`/api/rounds/${id}`, signal),
    refetchOnWindowFocus: 'always',
  });
}

export function useOpenRound() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (round: OpenRound) =>
      ask<{ readonly id: SignOffRoundId; readonly number: number }>('POST', '/api/rounds', round),
    onSuccess: () => askAgain(client),
  });
}

export function useSaveRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, rule }: { readonly body: BodyId; readonly rule: Rule }) =>
      ask<null>('PUT', `/api/bodies/${body}/rule`, { rule }),
    onSuccess: () => askAgain(client),
  });
}

type Entered = {
  readonly seat: RoundSeatId;
  readonly hashes: readonly string[];
  readonly choice: Choice;
  readonly reason: string | null;
  readonly person: PersonId;
  readonly how: 'telephone' | 'paper';
};

type Closing =
  | {
      readonly how: 'count';
      readonly president: 'in_favour' | 'against' | null;
      readonly expects: EndingWord;
    }
  | { readonly how: 'send_back'; readonly reason: string };

/** What is done to a round: the page shows how it stands now before it says how that went. */
export function useRoundActs(id: SignOffRoundId) {
  const client = useQueryClient();
  const act = async <T>(send: Promise<Answer<T>>): Promise<Answer<T>> => {
    const answer = await send;
    await askAgain(client);
    return answer;
  };
  const to = (what: string) => `/api/rounds/${id}/${what}`;
  return {
    remind: useMutation({ mutationFn: () => act(ask<{ readonly people: number }>('POST', to('remind'))) }),
    prolong: useMutation({
      mutationFn: (deadline: string) => act(ask<null>('POST', to('prolong'), { deadline })),
    }),
    attend: useMutation({
      mutationFn: (body: { readonly seat: RoundSeatId; readonly present: boolean }) =>
        act(ask<null>('POST', to('attendance'), body)),
    }),
    enter: useMutation({
      mutationFn: (body: Entered) => act(ask<{ readonly receipt: BallotId }>('POST', to('entered'), body)),
    }),
    close: useMutation({ mutationFn: (body: Closing) => act(ask<null>('POST', to('close'), body)) }),
  };
}

/** With a round its texts take a step: whatever shows how far they are. */
const movedByRounds = ['rounds', 'documents', 'document', 'plan', 'versions'];

/** What is on the page is asked for again, the rest when it is opened. */
export function askAgain(client: QueryClient): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => movedByRounds.includes(String(queryKey[0])),
  });
}
