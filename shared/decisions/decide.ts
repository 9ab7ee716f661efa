import { never } from '../kernel/assert.ts';
import type { PersonId, RoundSeatId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type Casting, endingByCount } from './endingOf.ts';
import { type CastFacts, mayCast, type Saying, takesWords } from './mayCast.ts';
import type { Ballot, RoundEvent, RoundState } from './round.ts';

/** What is known of a ballot beside what decides: who speaks, how she showed it, what she confirmed. */
type Signed = Pick<Ballot, 'id' | 'person' | 'name' | 'confirmation' | 'statement'>;

/** What can be asked of a round that is open. Whether somebody may ask it, the policy says before. */
export type Command =
  | { readonly do: 'attend'; readonly by: PersonId; readonly seat: RoundSeatId; readonly present: boolean }
  | { readonly do: 'cast'; readonly saying: Saying; readonly signed: Signed; readonly facts: CastFacts }
  | { readonly do: 'prolong'; readonly by: PersonId; readonly deadline: Date }
  /** `by` is null where nobody closes it but its deadline. */
  | { readonly do: 'count'; readonly by: PersonId | null; readonly casting: Casting | null }
  | { readonly do: 'send_back'; readonly by: PersonId; readonly reason: string };

/** What happens, at one instant that was read once (docs/spec/decisions.md R5); or why nothing does. */
export function decide(state: RoundState, command: Command, at: Date): Result<RoundEvent> {
  if (command.do === 'cast') return cast(state, command, at);
  if (state.phase.kind === 'closed') return refuse('round_closed');
  switch (command.do) {
    case 'attend':
      return attend(state, command, at);
    case 'prolong':
      return prolong(state, command, at);
    case 'count': {
      if (!mayBeCounted(state, command.by, at)) return refuse('wrong_state');
      const ending = endingByCount(state, command.casting);
      return ending.ok ? ok(closed(command.by, at, ending.value)) : ending;
    }
    case 'send_back':
      return ok(closed(command.by, at, { kind: 'sent_back', reason: command.reason }));
    default:
      return never(command);
  }
}

type Of<Do extends Command['do']> = Extract<Command, { readonly do: Do }>;

function cast(state: RoundState, { saying, signed, facts }: Of<'cast'>, at: Date): Result<RoundEvent> {
  const speaking = mayCast(state, saying, facts);
  if (!speaking.ok) return speaking;
  const { seat, choice, reason } = saying;
  const ballot: Ballot = { ...signed, ...speaking.value, seat, choice, reason, at: at.toISOString() };
  return ok({ type: 'cast', at: at.toISOString(), ballot });
}

function attend(state: RoundState, { by, seat, present }: Of<'attend'>, at: Date): Result<RoundEvent> {
  if (!state.opening.seats.some(({ id }) => id === seat)) return refuse('not_found');
  // Whoever has spoken is counted as there, and stays so.
  if (state.ballots.has(seat) || state.present.has(seat) === present) return refuse('already_there');
  return ok({ type: 'attended', at: at.toISOString(), by, seat, present });
}

/** Only to a later one, only where there was one, and before it has come: what was refused as late stays late. */
function prolong(state: RoundState, { by, deadline }: Of<'prolong'>, at: Date): Result<RoundEvent> {
  if (state.deadline === null) return refuse('wrong_state');
  if (!takesWords(state, at)) return refuse('round_closed');
  if (deadline <= at || deadline <= new Date(state.deadline)) return refuse('outside_term');
  return ok({ type: 'prolonged', at: at.toISOString(), by, deadline: deadline.toISOString() });
}

/** A vote and an opinion whenever the chair says so. A party that has not signed yet has time until the deadline. */
function mayBeCounted(state: RoundState, by: PersonId | null, at: Date): boolean {
  const over = state.deadline !== null && at >= new Date(state.deadline);
  if (over) return true;
  const everybody = state.opening.seats.every(({ id }) => state.ballots.has(id));
  return state.opening.kind === 'signature' ? everybody : by !== null;
}

function closed(
  by: PersonId | null,
  at: Date,
  ending: Extract<RoundEvent, { readonly type: 'closed' }>['ending'],
): RoundEvent {
  return { type: 'closed', at: at.toISOString(), by, ending };
}
