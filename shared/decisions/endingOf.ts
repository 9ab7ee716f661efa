import { never } from '../kernel/assert.ts';
import type { PersonId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Outcome } from './outcome.ts';
import { outcomeOf } from './outcomeOf.ts';
import type { Ending, RoundState } from './round.ts';

/** The president's voice, where she gives one. */
export type Casting = { readonly person: PersonId; readonly voice: 'in_favour' | 'against' };

/** The count as it stands, by the frozen rule; null for a signature round, which counts nothing (R1). */
export function countOf(state: RoundState, casting: Casting['voice'] | null = null): Outcome | null {
  const { rule, seats, call } = state.opening;
  if (rule === null) return null;
  const words = new Map([...state.ballots].map(([seat, { choice }]) => [seat, choice] as const));
  return outcomeOf({ rule, seats, call, present: state.present, words, casting });
}

/**
 * How a round ends when what was said is counted: a vote by its rule, an opinion by having been heard, a signature
 * round concluded by all its parties or by none (docs/spec/decisions.md R1). A tie waits for the president.
 */
export function endingByCount(state: RoundState, casting: Casting | null): Result<Ending> {
  const { kind } = state.opening;
  switch (kind) {
    case 'opinion':
      return ok({ kind: 'heard' });
    case 'signature':
      return ok(endingOfSignatures(state));
    case 'vote':
      return endingOfVote(state, casting);
    default:
      return never(kind);
  }
}

/** How a round ended, in one word: the verdict of what was decided. */
export const endingWords = [
  'approved',
  'rejected',
  'undecided',
  'no_quorum',
  'heard',
  'concluded',
  'not_concluded',
] as const;
export type EndingWord = (typeof endingWords)[number];

/** Null where it was sent back, or waits for the president. */
export function endingWordOf(ending: Ending): EndingWord | null {
  if (ending.kind === 'sent_back') return null;
  if (ending.kind !== 'decided') return ending.kind;
  return ending.outcome.verdict === 'tie' ? null : ending.outcome.verdict;
}

function endingOfSignatures({ opening, ballots }: RoundState): Ending {
  const missing = opening.seats.filter(({ id }) => !signed(ballots.get(id)?.choice)).map(({ id }) => id);
  return missing.length === 0 ? { kind: 'concluded' } : { kind: 'not_concluded', missing };
}

function signed(choice: string | undefined): boolean {
  return choice === 'in_favour' || choice === 'with_reservation';
}

function endingOfVote(state: RoundState, casting: Casting | null): Result<Ending> {
  const open = countOf(state);
  if (open === null) throw new Error('a vote has its rule');
  if (open.verdict === 'no_quorum') return ok({ kind: 'no_quorum', outcome: open });
  if (open.verdict !== 'tie') return ok({ kind: 'decided', outcome: open, casting: null });
  const outcome = casting === null ? null : countOf(state, casting.voice);
  if (outcome === null || casting === null) return refuse('tie');
  return ok({ kind: 'decided', outcome, casting: casting.person });
}
