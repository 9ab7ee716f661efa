import type { Ballot, RoundSeat, RoundState } from '../../../shared/decisions/round.ts';
import { sittersOf } from '../../../shared/decisions/words/voice.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Names } from '../rounds/names.ts';
import type { Attestation, AttestedSeat, AttestedWord } from './attestation.ts';

/** What the attestation needs beside the events of the round. */
export type Around = {
  readonly district: { readonly name: string; readonly demo: boolean };
  readonly openedBy: PersonId;
  /** The number of the round of the first call. */
  readonly follows: number | null;
  /** Names as they were on the day of the closing. */
  readonly names: Names;
  readonly record: Attestation['record'];
};

/** The attestation of a closed round, from its events; null while it is open. */
export function attestationOf(state: RoundState, around: Around): Attestation | null {
  const { opening, phase } = state;
  if (phase.kind === 'open') return null;
  const { sitting, body } = opening;
  return {
    district: around.district.name,
    demo: around.district.demo,
    number: opening.number,
    kind: opening.kind,
    body: body?.name ?? null,
    call: opening.call,
    follows: around.follows,
    texts: opening.texts,
    planHash: opening.planHash,
    proposal: opening.proposal,
    rule: opening.rule,
    sitters: sittersOf(opening.seats),
    weightYear: opening.weightYear,
    openedAt: new Date(state.openedAt),
    openedBy: around.names(around.openedBy),
    sitting: sitting && { at: new Date(sitting.at), place: sitting.place },
    deadline: state.deadline === null ? null : new Date(state.deadline),
    closedAt: new Date(phase.at),
    closedBy: phase.by === null ? null : around.names(phase.by),
    ending: phase.ending,
    seats: opening.seats.map((seat) => seatOf(state, seat, around.names)),
    record: around.record,
  };
}

function seatOf(state: RoundState, seat: RoundSeat, names: Names): AttestedSeat {
  const last = state.ballots.get(seat.id);
  const replaced = state.replaced.filter((ballot) => ballot.seat === seat.id);
  return {
    id: seat.id,
    name: seat.name,
    weight: seat.weight,
    present: last !== undefined || state.present.has(seat.id),
    words: [...replaced, ...(last === undefined ? [] : [last])].map((ballot) => wordOf(ballot, names)),
  };
}

function wordOf(
  { choice, reason, name, office, standing, confirmation, at }: Ballot,
  names: Names,
): AttestedWord {
  return {
    name,
    office,
    choice,
    reason,
    right:
      'act' in standing
        ? { via: standing.via, act: standing.act, giver: nameIn(names, standing.giver) }
        : { via: standing.via },
    confirmed:
      confirmation.method === 'secretary'
        ? { method: 'secretary', how: confirmation.how, by: nameIn(names, confirmation.by) }
        : { method: confirmation.method },
    at: new Date(at),
  };
}

/** Whoever has left the district since keeps her name where it can be found, and is said to be somebody otherwise. */
function nameIn(names: Names, person: PersonId): string {
  return names(person)?.name ?? 'persona non più in elenco';
}
