import { never } from '../kernel/assert.ts';
import type { PersonId, RoundSeatId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Delegation } from '../people/delegation.ts';
import { delegationStateAt } from '../people/delegationRules.ts';
import type { RoundSeat, RoundState, Standing } from './round.ts';

/** Who somebody is towards one seat of a round, on the day of the instant that decides. */
export type Claim = {
  readonly person: PersonId;
  /** Who sits there on that day; null for a vacant seat. */
  readonly holder: { readonly person: PersonId; readonly office: string } | null;
  /** What was ever given to this person for this seat, whatever became of it. */
  readonly delegations: readonly Delegation[];
  /** The seats of this round that she holds herself on that day. */
  readonly holds: readonly RoundSeatId[];
  /** She belongs to its organisation on that day. */
  readonly belongs: boolean;
  /** In words, where she signs for a party. */
  readonly office: string;
};

/** By which right, and in which office. */
export type Speaking = { readonly standing: Standing; readonly office: string };

/**
 * By which right this person speaks for this seat at this instant, or why not: as whoever holds it, by a delega or
 * a procura that is good at that instant, as the signatory of a party (docs/spec/decisions.md R5, R6).
 */
export function speaksFor(state: RoundState, seat: RoundSeat, claim: Claim, at: Date): Result<Speaking> {
  if (seat.seat === null) {
    // Whom the agreement names signs as long as she acts for that party: her mandate may have ended since.
    return seat.signatory === claim.person && claim.belongs
      ? ok({ standing: { via: 'signatory' }, office: claim.office })
      : refuse('no_seat');
  }
  if (claim.holder?.person === claim.person)
    return ok({ standing: { via: 'holder' }, office: claim.holder.office });
  const given = givenFor(state, claim, at);
  if (given === null) return refuse('no_seat');
  return given.why === null ? byDelegation(state, seat, claim, given.delegation) : refuse(given.why);
}

/** Of what was given to somebody for a seat, that by which she speaks; of several that are good no more, the one that would have lasted longest. */
export function givenFor(
  state: RoundState,
  claim: Claim,
  at: Date,
): { readonly delegation: Delegation; readonly why: WhyNot | null } | null {
  const given = claim.delegations
    .filter((one) => covers(one, state))
    .map((delegation) => ({ delegation, why: whyNot(delegation, claim, at) }))
    .toSorted((a, b) => (a.delegation.until < b.delegation.until ? 1 : -1));
  return given.find(({ why }) => why === null) ?? given[0] ?? null;
}

type WhyNot = 'delegation_revoked' | 'delegation_expired' | 'no_seat';

/** A delega for one text says nothing of a round on others beside it. */
function covers({ document }: Delegation, { opening }: RoundState): boolean {
  return document === null || opening.texts.every((text) => text.document === document);
}

/** What is wrong with it at this instant; null: nothing. */
function whyNot(one: Delegation, { holder }: Claim, at: Date): WhyNot | null {
  const state = delegationStateAt(one, { holder: holder?.person ?? null, instant: at });
  switch (state) {
    case 'good':
      return null;
    case 'ahead':
      return 'no_seat';
    case 'revoked':
      return 'delegation_revoked';
    case 'expired':
    case 'giver_left':
      return 'delegation_expired';
    default:
      return never(state);
  }
}

function byDelegation(state: RoundState, seat: RoundSeat, claim: Claim, given: Delegation): Result<Speaking> {
  const speaking = ok({ standing: standingBy(given), office: given.office });
  if (given.kind === 'delegation') return speaking;
  const allowed = proxyAllowed(state, seat, claim);
  return allowed.ok ? speaking : allowed;
}

export function standingBy({ kind: via, id, act, until, giver }: Delegation) {
  return { via, delegation: id, act, until, giver } as const;
}

/** A procura goes to somebody with a seat of her own here, and to nobody for more seats than the rule says. */
function proxyAllowed({ opening, ballots }: RoundState, seat: RoundSeat, claim: Claim): Result<null> {
  const proxies = opening.rule?.proxies;
  const own = opening.seats.filter(({ id }) => claim.holds.includes(id));
  if (own.length === 0) return refuse('no_seat');
  if (!proxies?.allowed) return refuse('too_many_proxies');
  const near = own.some((one) => one.subdistrict !== null && one.subdistrict.id === seat.subdistrict?.id);
  if (proxies.sameSubdistrictOnly && !near) return refuse('too_many_proxies');
  const others = [...ballots.values()].filter(
    (ballot) => ballot.person === claim.person && ballot.standing.via === 'proxy' && ballot.seat !== seat.id,
  );
  return others.length < proxies.maxPerPerson ? ok(null) : refuse('too_many_proxies');
}
