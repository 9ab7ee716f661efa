import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { OrganisationId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Method } from './ConfirmBar.tsx';
import type { Outcome } from './cast.ts';
import { asksReason } from './choiceWords.ts';
import { useProve, useRequest } from './queries.ts';
import { useAskedCode } from './useAskedCode.ts';
import { useSignDraft } from './useSignDraft.ts';
import { useUnsure } from './useUnsure.ts';

/** One sign-off from the choice to the receipt: what is chosen, what is missing, how the confirmation went. */
export function useSigning(view: SignView, person: PersonId, per: OrganisationId | undefined) {
  const navigate = useNavigate();
  const { draft, change, seat, forget } = useSignDraft(person, view, per);
  const [asked, setAsked] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [code, askFor] = useAskedCode(person, view.round);
  const request = useRequest(view.round);
  const prove = useProve(view.round);
  const { choice, reason } = draft;
  const lacksReason = asksReason(choice) && reason.trim() === '';
  const settle = (next: Outcome) => {
    askFor(null);
    setOutcome(next);
    if (next.kind !== 'done') return;
    forget();
    void navigate({ to: '/ricevute/$ballot', params: { ballot: next.ballot }, replace: true });
  };
  const orBroken = { onError: () => settle({ kind: 'broken' }) };
  const unsure = useUnsure(view, outcome, settle);
  return {
    draft,
    seat,
    outcome,
    missing: asked && lacksReason,
    isSending: request.isPending,
    unsure,
    code: {
      asked: code,
      isSending: prove.isPending,
      failure: prove.data?.kind === 'refused' ? prove.data.failure : null,
      /** A wrong one leaves the question where it is. */
      send: (typed: string) => {
        if (code === null) return;
        prove.mutate(
          { method: 'email_code', statement: code.statement, code: typed },
          { onSuccess: (next) => (mayTryAgain(next) ? undefined : settle(next)), ...orBroken },
        );
      },
      giveUp: () => {
        askFor(null);
        prove.reset();
      },
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
      const { organisation } = seat;
      const onSuccess = (next: Outcome) => {
        if (next.kind !== 'code') return settle(next);
        const { statement, sentTo } = next;
        setOutcome(null);
        prove.reset();
        askFor({ statement, sentTo, choice, organisation });
      };
      request.mutate({ seat: seat.seat, hashes, choice, reason: why, method }, { onSuccess, ...orBroken });
    },
  };
}

export type Signing = ReturnType<typeof useSigning>;

/** Whoever mistyped a code may type it again; everything else is over for this statement. */
function mayTryAgain(outcome: Outcome): boolean {
  return outcome.kind === 'refused' && outcome.failure.refused === 'not_confirmed';
}
