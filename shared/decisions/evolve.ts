import { assert, must, never } from '../kernel/assert.ts';
import type { Ballot, Opening, RoundEvent, RoundState } from './round.ts';

/** A round as its events made it, from the first one on. */
export function stateOf(events: readonly RoundEvent[]): RoundState {
  const [first, ...others] = events;
  const opened = must(first, 'a round has been opened');
  assert(opened.type === 'opened', 'the first thing that happens to a round is its opening');
  return others.reduce(evolve, begun(opened.opening, opened.at));
}

export function begun(opening: Opening, openedAt: string): RoundState {
  return {
    opening,
    openedAt,
    deadline: opening.deadline,
    present: new Set(),
    ballots: new Map(),
    replaced: [],
    phase: { kind: 'open' },
  };
}

/** What one more event makes of a round. It judges nothing: what is on record has happened (`decide.ts`). */
export function evolve(state: RoundState, event: RoundEvent): RoundState {
  switch (event.type) {
    case 'opened':
      throw new Error('a round is opened once');
    case 'attended': {
      const present = new Set(state.present);
      if (event.present) present.add(event.seat);
      else present.delete(event.seat);
      return { ...state, present };
    }
    case 'cast':
      return spoken(state, event.ballot);
    case 'prolonged':
      return { ...state, deadline: event.deadline };
    case 'closed':
      return { ...state, phase: { kind: 'closed', at: event.at, by: event.by, ending: event.ending } };
    default:
      return never(event);
  }
}

function spoken(state: RoundState, ballot: Ballot): RoundState {
  const before = state.ballots.get(ballot.seat);
  return {
    ...state,
    ballots: new Map([...state.ballots, [ballot.seat, ballot]]),
    replaced: before === undefined ? state.replaced : [...state.replaced, before],
  };
}
