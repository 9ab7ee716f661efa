import { useState } from 'react';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { type Draft, keepDraft, keptDraft } from './keptDraft.ts';
import type { SignSeat } from './signSeat.ts';

/** What one is about to say, kept on this device with every change. */
export function useSignDraft(person: PersonId, view: SignView) {
  const [draft, setDraft] = useState(() => keptDraft(person, view.round));
  const change = (more: Partial<Draft>) => {
    const next = { ...draft, ...more };
    setDraft(next);
    keepDraft(person, view.round, next);
  };
  return { draft, change, seat: seatOf(view, draft), forget: () => keepDraft(person, view.round, null) };
}

/** The one chosen; before that the first for which one may still speak. */
function seatOf({ seats }: SignView, { organisation }: Draft): SignSeat | null {
  return (
    seats.find((one) => one.organisation === organisation) ??
    seats.find(({ refused, said }) => refused === null && said === null) ??
    seats.find(({ refused }) => refused === null) ??
    seats[0] ??
    null
  );
}
