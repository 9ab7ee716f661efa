import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReceiptView, RoundView, SignView } from '../../../shared/decisions/roundApi.ts';
import type { BallotId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { ask, read } from '../../platform/api.ts';
import { type Cast, type Outcome, prove, request, type Saying } from './cast.ts';

/** The page of one's own sign-off, as it is now: whoever decides never looks at yesterday's text. */
export function signQuery(round: SignOffRoundId) {
  return queryOptions({
    queryKey: ['rounds', round, 'sign'],
    queryFn: ({ signal }) => read<SignView>(`/api/rounds/${round}/sign`, signal),
    staleTime: 0,
    refetchOnWindowFocus: 'always',
    // At the very minute, whoever still reads is told that it is over.
    refetchInterval: ({ state }) => untilOver(state.data?.deadline ?? null, Date.now()),
  });
}

/** Browsers cannot wait for longer than some weeks; an hour is as good. */
const longestWait = 60 * 60 * 1000;

function untilOver(deadline: string | null, now: number): number | false {
  const left = deadline === null ? 0 : Date.parse(deadline) - now;
  // A moment after it: at that very instant it is over.
  return left <= 0 ? false : Math.min(left + 250, longestWait);
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
  const settled = useSettled(round);
  return useMutation({
    mutationFn: (saying: Saying): Promise<Outcome> => request(round, saying),
    onSuccess: (outcome) => (outcome.kind === 'code' ? undefined : settled(outcome)),
  });
}

/** Confirms a statement by the code that was sent. */
export function useProve(round: SignOffRoundId) {
  const settled = useSettled(round);
  return useMutation({
    mutationFn: (proof: Cast): Promise<Outcome> => prove(round, proof),
    onSuccess: settled,
  });
}

/**
 * Keeps that this person has had these texts before her: the next version is shown with what changed since. What she
 * read before is not forgotten until she has decided, so that the page tells the same when it is opened again.
 */
export function useMarkRead({ round, texts, over }: SignView): void {
  const isFirst = over === null && texts.every(({ readBefore }) => readBefore === null);
  useEffect(() => {
    if (isFirst) void markRead(round);
  }, [isFirst, round]);
}

function markRead(round: SignOffRoundId): Promise<unknown> {
  return ask<null>('POST', `/api/rounds/${round}/read`);
}

/** What is said is read too; then whatever tells of rounds, and of what waits for me, asks again. */
function useSettled(round: SignOffRoundId): (outcome: Outcome) => Promise<void> {
  const client = useQueryClient();
  return async ({ kind }) => {
    if (kind === 'done') await markRead(round);
    await Promise.all(['rounds', 'desk'].map((first) => client.invalidateQueries({ queryKey: [first] })));
  };
}
