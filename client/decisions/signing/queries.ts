import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReceiptView, RoundView, SignView } from '../../../shared/decisions/roundApi.ts';
import type { BallotId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { read } from '../../platform/api.ts';
import { type Cast, type Outcome, prove, request, type Saying } from './cast.ts';

/** The page of one's own sign-off, as it is now: whoever decides never looks at yesterday's text. */
export function signQuery(round: SignOffRoundId) {
  return queryOptions({
    queryKey: ['rounds', round, 'sign'],
    queryFn: ({ signal }) => read<SignView>(`/api/rounds/${round}/sign`, signal),
    staleTime: 0,
    refetchOnWindowFocus: 'always',
  });
}

/** How the round stands, as far as this reader may know. */
export function standingQuery(round: SignOffRoundId) {
  return queryOptions({
    queryKey: ['rounds', round],
    queryFn: ({ signal }) => read<RoundView>(`/api/rounds/${round}`, signal),
  });
}

export function receiptQuery(ballot: BallotId) {
  return queryOptions({
    queryKey: ['rounds', 'receipt', ballot],
    queryFn: ({ signal }) => read<ReceiptView>(`/api/rounds/receipts/${ballot}`, signal),
  });
}

/** Asks for the statement, and where that is all there is to do confirms it at once. */
export function useRequest(round: SignOffRoundId) {
  const shownAgain = useShownAgain();
  return useMutation({
    mutationFn: (saying: Saying): Promise<Outcome> => request(round, saying),
    onSuccess: (outcome) => (outcome.kind === 'code' ? undefined : shownAgain()),
  });
}

/** Confirms a statement by the code that was sent. */
export function useProve(round: SignOffRoundId) {
  const shownAgain = useShownAgain();
  return useMutation({
    mutationFn: (proof: Cast): Promise<Outcome> => prove(round, proof),
    onSuccess: shownAgain,
  });
}

/** Whatever tells of rounds, and what waits for me. */
function useShownAgain(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(['rounds', 'desk'].map((first) => client.invalidateQueries({ queryKey: [first] })));
  };
}
