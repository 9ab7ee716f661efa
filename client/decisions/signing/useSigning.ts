import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Method } from './ConfirmBar.tsx';
import type { Outcome } from './cast.ts';
import { asksReason } from './choiceWords.ts';
import { useProve, useRequest } from './queries.ts';
import { useSignDraft } from './useSignDraft.ts';

/** One sign-off from the choice to the receipt: what is chosen, what is missing, how the confirmation went. */
export function useSigning(view: SignView, person: PersonId) {
  const navigate = useNavigate();
  const { draft, change, seat, forget } = useSignDraft(person, view);
  const [asked, setAsked] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const request = useRequest(view.round);
  const prove = useProve(view.round);
  const { choice, reason } = draft;
  const lacksReason = asksReason(choice) && reason.trim() === '';
  const settle = (next: Outcome) => {
    setOutcome(next);
    if (next.kind !== 'done') return;
    forget();
    void navigate({ to: '/ricevute/$ballot', params: { ballot: next.ballot }, replace: true });
  };
  return {
    draft,
    seat,
    outcome,
    missing: asked && lacksReason,
    isSending: request.isPending,
    code: {
      isSending: prove.isPending,
      failure: prove.data?.kind === 'refused' ? prove.data.failure.message : null,
      /** A wrong one leaves the question where it is. */
      send: (code: string) => {
        if (outcome?.kind !== 'code') return;
        prove.mutate(
          { method: 'email_code', statement: outcome.statement, code },
          { onSuccess: (next) => (mayTryAgain(next) ? undefined : settle(next)) },
        );
      },
      giveUp: () => setOutcome(null),
    },
    change: (more: Parameters<typeof change>[0]) => {
      change(more);
      setAsked(false);
      if (more.organisation !== undefined) setOutcome(null);
    },
    confirm: (method: Method) => {
      setAsked(true);
      if (seat === null || choice === null || lacksReason) return;
      const hashes = view.texts.map(({ hash }) => hash);
      const why = reason.trim() === '' ? null : reason;
      request.mutate({ seat: seat.seat, hashes, choice, reason: why, method }, { onSuccess: settle });
    },
  };
}

/** Whoever mistyped a code may type it again; everything else is over for this statement. */
function mayTryAgain(outcome: Outcome): boolean {
  if (outcome.kind !== 'refused') return false;
  const { refused } = outcome.failure;
  return refused === 'wrong_code' || refused === 'not_confirmed' || refused === 'unreachable';
}
