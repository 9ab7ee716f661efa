import type { RoundSeatId } from '../kernel/ids.ts';
import { type Result, refuse } from '../kernel/result.ts';
import type { Choice, RoundState } from './round.ts';
import { type Claim, type Speaking, speaksFor } from './speaksFor.ts';

/** What somebody says for a seat, and the hashes of the texts that she had before her. */
export type Saying = {
  readonly seat: RoundSeatId;
  readonly hashes: readonly string[];
  readonly choice: Choice;
  readonly reason: string | null;
};

/** What is known at the one instant that decides. */
export type CastFacts = {
  readonly at: Date;
  /** Some text of the round has been frozen again since. */
  readonly newer: boolean;
  readonly claim: Claim;
};

/**
 * Whether this can be said now, and by which right; or why not, in the order in which the reasons are named
 * (docs/spec/decisions.md R6): whoever reads an old text is led to the new one first.
 */
export function mayCast(state: RoundState, saying: Saying, facts: CastFacts): Result<Speaking> {
  if (facts.newer || !sameTexts(state, saying.hashes)) return refuse('newer_version');
  if (!takesWords(state, facts.at)) return refuse('round_closed');
  const speaking = maySpeak(state, saying.seat, facts);
  if (!speaking.ok) return speaking;
  // A party signs, with a reservation or without, or does not.
  if (state.opening.kind === 'signature' && saying.choice === 'abstention') return refuse('malformed');
  return needsReason(saying.choice) && saying.reason === null ? refuse('reason_missing') : speaking;
}

/** The same before anything is said: for whom this person could speak. */
export function maySpeak(
  state: RoundState,
  id: RoundSeatId,
  { at, claim }: Pick<CastFacts, 'at' | 'claim'>,
): Result<Speaking> {
  const seat = state.opening.seats.find((one) => one.id === id);
  if (seat === undefined) return refuse('no_seat');
  const speaking = speaksFor(state, seat, claim, at);
  if (!speaking.ok) return speaking;
  return state.opening.kind !== 'opinion' && state.ballots.has(id) ? refuse('already_voted') : speaking;
}

/** Until its deadline: at that very instant it is over. */
export function takesWords({ phase, deadline }: RoundState, at: Date): boolean {
  return phase.kind === 'open' && (deadline === null || at < new Date(deadline));
}

export function needsReason(choice: Choice): boolean {
  return choice === 'against' || choice === 'with_reservation';
}

function sameTexts({ opening }: RoundState, hashes: readonly string[]): boolean {
  return (
    opening.texts.length === hashes.length && opening.texts.every(({ hash }, place) => hash === hashes[place])
  );
}
