import { decide } from '../../../shared/decisions/decide.ts';
import { mayCast, type Saying } from '../../../shared/decisions/mayCast.ts';
import type { Confirmation, RoundState } from '../../../shared/decisions/round.ts';
import { sealed } from '../../../shared/decisions/statement.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import { ok, type Refused, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { heldDelegations } from '../../people/delegations/delegationStore.ts';
import type { Transaction } from '../../platform/database.ts';
import { roundActs } from './acts.ts';
import { addBallot, decidingInstant } from './ballotStore.ts';
import { claimsOf, seatNamed } from './claims.ts';
import { holdRound, type LoadedRound } from './loadedRound.ts';
import { type Said, statementOf } from './statementOf.ts';

/** A ballot on its way into the record. */
export type Incoming = {
  readonly saying: Saying;
  /** Who speaks, as she is called; her office where she signs for a party. */
  readonly speaker: Said['person'] & { readonly office: string };
  readonly said: Omit<Said, 'person'>;
  readonly confirmation: Confirmation;
  /** What she has confirmed; null where the secretary enters it, and it is made here. */
  readonly confirmed: string | null;
  /** Who asks: whoever speaks, or the secretary. */
  readonly by: PersonId;
};

export type Recorded = { readonly state: RoundState; readonly acts: readonly Act[]; readonly at: Date };

/**
 * One signature, in the transaction of its own. It takes hold of the round, then of what was delegated, and only
 * then reads the clock, once: whatever closes, revokes or replaces at this very moment comes before that instant or
 * after it, never both (docs/spec/decisions.md R5). `before` is the round as it was read before anybody waited.
 */
export async function recordBallot(
  tx: Transaction,
  actor: Pick<Actor, 'district'>,
  before: LoadedRound,
  incoming: Incoming,
  check: (at: Date) => Promise<Refused | null> = async () => null,
): Promise<Result<Recorded>> {
  const { saying, speaker } = incoming;
  const held = await holdRound(tx, actor.district, before.row.id, before);
  if (held === null) return refuse('not_found');
  const { row, state } = held;
  const seat = seatNamed(state.opening, saying.seat);
  if (seat === null) return refuse('no_seat');
  const seats = seat.seat === null ? [] : [seat.seat];
  const given = await heldDelegations(tx, { person: speaker.id, seats });
  const { at, newer } = await decidingInstant(tx, row.id);
  const claims = await claimsOf(tx, state, { person: speaker.id, office: speaker.office }, at, given);
  const facts = { at, newer, claim: claims.of(seat) };
  const speaking = mayCast(state, saying, facts);
  if (!speaking.ok) return speaking;
  const late = await check(at);
  if (late !== null) return late;
  const { id, name } = speaker;
  const { text } = sealed(
    statementOf(state, saying, speaking.value, { ...incoming.said, person: { id, name } }),
  );
  // By what she has confirmed she is bound, and so is the record: not by what has become of it since.
  if (incoming.confirmed !== null && incoming.confirmed !== text) return refuse('statement_over');
  const signed = {
    id: incoming.said.once.ballot,
    person: id,
    name,
    confirmation: incoming.confirmation,
    statement: text,
  };
  const decided = decide(state, { do: 'cast', saying, signed, facts }, at);
  if (!decided.ok) return decided;
  const event = decided.value;
  if (event.type !== 'cast') throw new Error('a ballot is cast');
  const turn = turnOf(state, saying);
  await addBallot(tx, row, event, turn);
  return ok({ state, acts: [roundActs.cast(state, event, incoming.by, turn)], at });
}

/** The how-manieth word of its seat it is; only opinions have a second one. */
function turnOf({ ballots, replaced }: RoundState, { seat }: Saying): number {
  return replaced.filter((one) => one.seat === seat).length + (ballots.has(seat) ? 1 : 0) + 1;
}
