import { useState } from 'react';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { OrganisationId, PersonId } from '../../../shared/kernel/ids.ts';
import { type Draft, emptyDraft, keepDraft, keptDraft } from './keptDraft.ts';
import type { SignSeat } from './signSeat.ts';

/** What one is about to say, kept on this device with every change. */
export function useSignDraft(person: PersonId, view: SignView, per: OrganisationId | undefined) {
  const [draft, setDraft] = useState(() => startingFrom(view, keptDraft(person, view.round), per));
  const change = (more: Partial<Draft>) => {
    const next = { ...draft, ...more };
    setDraft(next);
    keepDraft(person, view.round, next);
  };
  const seat = view.seats.find(({ organisation }) => organisation === draft.organisation) ?? null;
  return { draft, change, seat, forget: () => keepDraft(person, view.round, null) };
}

/**
 * For whom is settled as the page opens: the one chosen before, or the first for which one may still speak. What
 * comes to be known while it is open never moves somebody's words to another seat. An address that names somebody is
 * asked for by a receipt: it begins anew.
 */
function startingFrom({ seats }: SignView, kept: Draft, per: OrganisationId | undefined): Draft {
  if (per !== undefined && per !== kept.organisation && seats.some((one) => one.organisation === per))
    return { ...emptyDraft, organisation: per };
  const seat: SignSeat | undefined =
    seats.find(({ organisation }) => organisation === kept.organisation) ??
    seats.find(({ refused, said }) => refused === null && said === null) ??
    seats.find(({ refused }) => refused === null) ??
    seats[0];
  return { ...kept, organisation: seat?.organisation ?? null };
}
