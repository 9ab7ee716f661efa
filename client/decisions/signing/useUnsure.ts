import { useEffect, useEffectEvent } from 'react';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { BallotId } from '../../../shared/kernel/ids.ts';
import type { Outcome } from './cast.ts';
import { useProve } from './queries.ts';

/** What was perhaps recorded: sent once more on request and as soon as the network is back, until it is known. */
export function useUnsure(view: SignView, outcome: Outcome | null, onKnown: (next: Outcome) => void) {
  const prove = useProve(view.round);
  const check = () => {
    if (outcome?.kind !== 'unsure' || prove.isPending) return;
    prove.mutate(outcome.proof, { onSuccess: onKnown, onError: () => onKnown({ kind: 'broken' }) });
  };
  const again = useEffectEvent(check);
  useEffect(() => {
    const listen = () => again();
    window.addEventListener('online', listen);
    return () => window.removeEventListener('online', listen);
  }, []);
  const found = recordedAfterAll(view, outcome);
  const know = useEffectEvent(onKnown);
  useEffect(() => {
    if (found !== null) know({ kind: 'done', ballot: found });
  }, [found]);
  return { check, isChecking: prove.isPending };
}

/** The ballot whose answer was lost, where the page tells meanwhile that it counts. */
function recordedAfterAll({ seats }: SignView, outcome: Outcome | null): BallotId | null {
  if (outcome?.kind !== 'unsure') return null;
  const { statement } = outcome.proof;
  return seats.find(({ said }) => said?.ballot === statement)?.said?.ballot ?? null;
}
