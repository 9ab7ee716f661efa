import { evolve } from '../../../shared/decisions/evolve.ts';
import type { RoundState } from '../../../shared/decisions/round.ts';
import type { BallotId, DistrictId, PersonId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { heldDelegations } from '../../people/delegations/delegationStore.ts';
import type { Transaction } from '../../platform/database.ts';
import { roundActs } from './acts.ts';
import { addBallots, decidingInstant } from './ballotStore.ts';
import { holdersOn } from './bodyStore.ts';
import { claimsFrom, hasParties, membersOn, seatNamed } from './claims.ts';
import { storeCounters } from './confirm/credentialStore.ts';
import { type BallotFacts, type CountedBallot, decideBallot, type Incoming } from './decideBallot.ts';
import { holdRound } from './loadedRound.ts';
import { fullNames } from './organisationNames.ts';
import { dropPending, heldPending } from './pendingStore.ts';

/** What became of each, and of all of them together. */
export type Recorded = {
  readonly results: readonly Result<CountedBallot>[];
  readonly acts: readonly Act[];
  readonly state: RoundState;
  readonly at: Date;
};

/**
 * The signatures that wait for one round, in one transaction. It takes hold of the round, then of what was delegated,
 * and only then reads the clock, once: whatever closes, revokes or replaces at this very moment comes before that
 * instant or after it, never both (docs/spec/decisions.md R5). Each is decided after those that came before it.
 */
export async function recordBallots(
  tx: Transaction,
  within: { readonly district: DistrictId; readonly round: SignOffRoundId },
  incoming: readonly Incoming[],
): Promise<Result<Recorded>> {
  const held = await holdRound(tx, within.district, within.round);
  if (held === null) return refuse('not_found');
  const { row, state } = held;
  const { at, factsOf } = await factsBehind(tx, within, state, incoming);
  const { results, state: after } = decideInTurn(state, incoming, factsOf);
  const counted = results.flatMap((one, place) => {
    const from = incoming[place];
    return one.ok && from !== undefined ? [{ ...one.value, from }] : [];
  });
  await addBallots(tx, row, counted);
  await dropPending(
    tx,
    counted.flatMap(({ from }) => from.confirmed?.id ?? []),
  );
  await storeCounters(
    tx,
    counted.flatMap(({ from }) => from.passkey ?? []),
  );
  const acts = counted.map(({ event, turn, from }) => roundActs.cast(state, event, from.by, turn));
  return { ok: true, value: { results, acts, state: after, at } };
}

type FactsOf = (one: Incoming, confirmed: ReadonlySet<BallotId>) => BallotFacts | null;

/** Everything that decides, read behind the locks; null of whoever names no seat of the round. */
async function factsBehind(
  tx: Transaction,
  { district, round }: { readonly district: DistrictId; readonly round: SignOffRoundId },
  state: RoundState,
  incoming: readonly Incoming[],
): Promise<{ readonly at: Date; readonly factsOf: FactsOf }> {
  const { seats } = state.opening;
  const asked = new Set(incoming.map(({ saying }) => saying.seat));
  const delegations = await heldDelegations(tx, {
    persons: [...new Set(incoming.map(({ speaker }) => speaker.id))],
    seats: seats.flatMap(({ id, seat }) => (asked.has(id) ? (seat ?? []) : [])),
  });
  const { at, newer } = await decidingInstant(tx, round);
  const [holders, members, organisations, pending] = await Promise.all([
    holdersOn(
      tx,
      seats.flatMap(({ seat }) => seat ?? []),
      dayInItaly(at),
    ),
    membersOn(tx, hasParties(state) ? incoming.map(({ speaker }) => speaker.id) : [], at),
    fullNames(tx, district),
    heldPending(
      tx,
      incoming.flatMap(({ confirmed }) => confirmed?.id ?? []),
    ),
  ]);
  const goodUntil = new Map(pending.map(({ id, expiresAt }) => [id, expiresAt]));
  const to = (person: PersonId) => delegations.filter(({ delegate }) => delegate === person);
  const factsOf: FactsOf = ({ saying, speaker: { id: person, office }, confirmed }, taken) => {
    const seat = seatNamed(state.opening, saying.seat);
    if (seat === null) return null;
    const claim = claimsFrom(state, { person, office }, { holders, members, delegations: to(person) }).of(
      seat,
    );
    const until = confirmed === null ? null : goodUntil.get(confirmed.id);
    const good = confirmed === null || (until != null && until > at && !taken.has(confirmed.id));
    return { at, newer, claim, organisations, good };
  };
  return { at, factsOf };
}

function decideInTurn(
  before: RoundState,
  incoming: readonly Incoming[],
  factsOf: FactsOf,
): { readonly results: readonly Result<CountedBallot>[]; readonly state: RoundState } {
  const results: Result<CountedBallot>[] = [];
  const confirmed = new Set<BallotId>();
  let state = before;
  for (const one of incoming) {
    const facts = factsOf(one, confirmed);
    const decided = facts === null ? refuse('no_seat') : decideBallot(state, one, facts);
    results.push(decided);
    if (!decided.ok) continue;
    state = evolve(state, decided.value.event);
    if (one.confirmed !== null) confirmed.add(one.confirmed.id);
  }
  return { results, state };
}
