import { maySpeak, takesWords } from '../../../shared/decisions/mayCast.ts';
import type { Ballot, RoundState } from '../../../shared/decisions/round.ts';
import type { RoundRow, RoundWord } from '../../../shared/decisions/roundApi.ts';
import type { Claims } from './claims.ts';
import type { ClosedRound } from './closedRoundStore.ts';

/** A round as lists show it: everything that is open to all (R8). */
export function roundRow(state: RoundState, claims: Claims, at: Date): RoundRow {
  const { opening, phase, deadline, ballots } = state;
  const { id, number, kind, body, texts, call, sitting, seats, planHash, proposal } = opening;
  return {
    id,
    number,
    kind,
    body,
    texts,
    whole: planHash !== null,
    proposal,
    call,
    openedAt: state.openedAt,
    sitting,
    deadline,
    spoken: ballots.size,
    seats: seats.length,
    closed: phase.kind === 'closed' ? { at: phase.at, ending: phase.ending } : null,
    waitsForMe: takesWords(state, at) ? seatsWaitingFor(state, claims, at) : 0,
  };
}

/** One that is over, as lists show it. */
export function closedRow({ opening, spoken, seats, ending, ...when }: ClosedRound): RoundRow {
  const { id, number, kind, body, texts, proposal, call, sitting, planHash } = opening;
  return {
    id,
    number,
    kind,
    body,
    texts,
    proposal,
    whole: planHash !== null,
    call,
    openedAt: when.openedAt.toISOString(),
    sitting,
    deadline: when.deadline?.toISOString() ?? null,
    spoken,
    seats,
    closed: { at: when.closedAt.toISOString(), ending },
    waitsForMe: 0,
  };
}

/** Seats for which nobody has spoken and this reader could. */
function seatsWaitingFor(state: RoundState, claims: Claims, at: Date): number {
  const silent = state.opening.seats.filter(({ id }) => !state.ballots.has(id));
  return silent.filter((seat) => maySpeak(state, seat.id, { at, claim: claims.of(seat) }).ok).length;
}

/** What was said, for whoever may know it. */
export function wordOf(ballot: Ballot): RoundWord {
  const { standing, confirmation } = ballot;
  return {
    ballot: ballot.id,
    choice: ballot.choice,
    reason: ballot.reason,
    by: { name: ballot.name, office: ballot.office },
    via: standing.via,
    act: 'act' in standing ? standing.act : null,
    method: confirmation.method,
    how: confirmation.method === 'secretary' ? confirmation.how : null,
    at: ballot.at,
  };
}

/** Who entered a ballot for whoever spoke; null where she did it herself. */
export function enteredBy({ confirmation }: Ballot) {
  return confirmation.method === 'secretary' ? confirmation.by : null;
}
