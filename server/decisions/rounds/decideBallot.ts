import { decide } from '../../../shared/decisions/decide.ts';
import { type CastFacts, mayCast, type Saying } from '../../../shared/decisions/mayCast.ts';
import type { Confirmation, RoundEvent, RoundState } from '../../../shared/decisions/round.ts';
import { sealed } from '../../../shared/decisions/statement.ts';
import type { BallotId, PersonId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { ShownPasskey } from './confirm/passkey.ts';
import { type Said, statementOf } from './statementOf.ts';

/** A ballot on its way into the record. */
export type Incoming = {
  readonly saying: Saying;
  /** Who speaks, as she is called; her office where she signs for a party. */
  readonly speaker: Said['person'] & { readonly office: string };
  readonly once: Said['once'];
  readonly confirmation: Confirmation;
  /** How far her passkey has counted, where she showed one. */
  readonly passkey: ShownPasskey | null;
  /** What she has confirmed, and waits for it under this id; null where the secretary enters it, and it is made here. */
  readonly confirmed: { readonly id: BallotId; readonly text: string } | null;
  /** Who asks: whoever speaks, or the secretary. */
  readonly by: PersonId;
};

/** What is known of one ballot at the instant that decides it. */
export type BallotFacts = CastFacts &
  Pick<Said, 'organisations'> & {
    /** What she confirmed was made for this, not long ago, and confirms nothing else yet. */
    readonly good: boolean;
  };

/** A ballot that counts, and the how-manieth word of its seat it is; only opinions have a second one. */
export type CountedBallot = {
  readonly event: Extract<RoundEvent, { readonly type: 'cast' }>;
  readonly turn: number;
};

/** Whether a ballot counts, on the round as those that came before have left it. */
export function decideBallot(
  state: RoundState,
  incoming: Incoming,
  facts: BallotFacts,
): Result<CountedBallot> {
  const { saying, speaker, once, confirmation, confirmed } = incoming;
  const speaking = mayCast(state, saying, facts);
  if (!speaking.ok) return speaking;
  if (!facts.good) return refuse('statement_over');
  const { id, name } = speaker;
  const said = { person: { id, name }, organisations: facts.organisations, once };
  const { text } = sealed(statementOf(state, saying, speaking.value, said));
  // By what she has confirmed she is bound, and so is the record: not by what has become of it since.
  if (confirmed !== null && confirmed.text !== text) return refuse('statement_over');
  const signed = { id: once.ballot, person: id, name, confirmation, statement: text };
  const decided = decide(state, { do: 'cast', saying, signed, facts }, facts.at);
  if (!decided.ok) return decided;
  const event = decided.value;
  if (event.type !== 'cast') throw new Error('a ballot is cast');
  return ok({ event, turn: turnOf(state, saying) });
}

function turnOf({ ballots, replaced }: RoundState, { seat }: Saying): number {
  return replaced.filter((one) => one.seat === seat).length + (ballots.has(seat) ? 1 : 0) + 1;
}
