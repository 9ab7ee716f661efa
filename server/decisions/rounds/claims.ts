import type { Opening, RoundSeat, RoundState } from '../../../shared/decisions/round.ts';
import type { Claim } from '../../../shared/decisions/speaksFor.ts';
import type { OrganisationId, PersonId, RoundSeatId, SeatId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { Delegation } from '../../../shared/people/delegation.ts';
import { delegationsTo } from '../../people/delegations/delegationStore.ts';
import { membershipsOn, seatsHeldOn } from '../../people/membershipStore.ts';
import type { Reader } from '../../platform/database.ts';
import { holdersOn, type Sitting } from './bodyStore.ts';

/** What somebody could claim of each seat of a round on the day of an instant. */
export type Claims = {
  readonly of: (seat: RoundSeat) => Claim;
  readonly holderOf: (seat: RoundSeat) => Sitting | null;
};

export async function claimsOf(
  reader: Reader,
  state: RoundState,
  who: Pick<Actor, 'person' | 'office'>,
  at: Date,
): Promise<Claims> {
  const claims = await claimsOfAll(reader, [state], who, at);
  return claims(state);
}

/** The same of each of some rounds, in as many questions as for one. */
export async function claimsOfAll(
  reader: Reader,
  states: readonly RoundState[],
  who: Pick<Actor, 'person' | 'office'>,
  at: Date,
): Promise<(state: RoundState) => Claims> {
  const seats = states.flatMap(({ opening }) => opening.seats.flatMap(({ seat }) => seat ?? []));
  const [holders, delegations, members] = await Promise.all([
    holdersOn(reader, [...new Set(seats)], dayInItaly(at)),
    delegationsTo(reader, who.person),
    membersOn(reader, states.some(hasParties) ? [who.person] : [], at),
  ]);
  return (state) => claimsFrom(state, who, { holders, delegations, members });
}

/** To which organisations each of these people belongs on the day of an instant: by a role, or by a seat. */
export async function membersOn(
  reader: Reader,
  people: readonly PersonId[],
  at: Date,
): Promise<ReadonlyMap<PersonId, readonly OrganisationId[]>> {
  if (people.length === 0) return new Map();
  const day = dayInItaly(at);
  const [memberships, seats] = await Promise.all([
    membershipsOn(reader, day, { persons: people }),
    seatsHeldOn(reader, day, people),
  ]);
  const all = [...memberships.map((one) => ({ ...one, organisation: one.organisation.id })), ...seats];
  const byPerson = Map.groupBy(all, ({ person }) => person);
  return new Map([...byPerson].map(([person, of]) => [person, of.map(({ organisation }) => organisation)]));
}

/** Only parties ask for it: who sits on a seat is known by the seat. */
export function hasParties({ opening }: RoundState): boolean {
  return opening.kind === 'signature';
}

type KnownOfSeats = {
  readonly holders: ReadonlyMap<SeatId, Sitting>;
  readonly delegations: readonly Delegation[];
  readonly members: ReadonlyMap<PersonId, readonly OrganisationId[]>;
};

/** The same, of what was read already. `delegations`: hers, for seats of the round or for others. */
export function claimsFrom(
  { opening: { seats } }: RoundState,
  who: Pick<Actor, 'person' | 'office'>,
  { holders, delegations, members }: KnownOfSeats,
): Claims {
  const holderOf = ({ seat }: RoundSeat) => (seat === null ? null : (holders.get(seat) ?? null));
  const holds = seats.filter((one) => holderOf(one)?.person === who.person).map(({ id }) => id);
  return {
    holderOf,
    of: (one) => ({
      person: who.person,
      holder: holderOf(one),
      delegations: delegations.filter(({ seat }) => seat === one.seat),
      holds,
      belongs: members.get(who.person)?.includes(one.organisation) ?? false,
      office: who.office,
    }),
  };
}

/** Whether she acts for some seat or party of it at all: what the policy calls `seated`. */
export function isSeated(state: RoundState, claims: Claims, person: PersonId): boolean {
  return state.opening.seats.some((seat) => {
    const claim = claims.of(seat);
    return (
      (seat.signatory === person && claim.belongs) ||
      claim.holder?.person === person ||
      claim.delegations.length > 0
    );
  });
}

export function seatNamed({ seats }: Opening, id: RoundSeatId): RoundSeat | null {
  return seats.find((seat) => seat.id === id) ?? null;
}
