import type { RoundState } from '../../../shared/decisions/round.ts';
import { speaksFor } from '../../../shared/decisions/speaksFor.ts';
import type { PersonId, RoundSeatId } from '../../../shared/kernel/ids.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { delegationsFor } from '../../people/delegations/delegationStore.ts';
import type { Reader } from '../../platform/database.ts';
import { holdersOn } from './bodyStore.ts';
import { claimsFrom, membersOn } from './claims.ts';

/** Somebody who could speak for a seat or a party at an instant, by the rule by which her signature would be judged. */
export type Speaker = { readonly person: PersonId; readonly seat: RoundSeatId };

/** Everybody who could: who holds a seat, who was given a delega or a procura, who signs for a party. */
export async function speakersOf(reader: Reader, state: RoundState, at: Date): Promise<readonly Speaker[]> {
  const { seats } = state.opening;
  const ids = seats.flatMap(({ seat }) => seat ?? []);
  const [holders, given, members] = await Promise.all([
    holdersOn(reader, ids, dayInItaly(at)),
    delegationsFor(reader, ids),
    membersOn(
      reader,
      seats.flatMap(({ signatory }) => signatory ?? []),
      at,
    ),
  ]);
  const people = new Set([
    ...[...holders.values()].map(({ person }) => person),
    ...given.map(({ delegate }) => delegate),
    ...members.keys(),
  ]);
  return [...people].toSorted().flatMap((person) => {
    const delegations = given.filter(({ delegate }) => delegate === person);
    const claims = claimsFrom(state, { person, office: '' }, { holders, delegations, members });
    return seats
      .filter((seat) => speaksFor(state, seat, claims.of(seat), at).ok)
      .map(({ id: seat }) => ({ person, seat }));
  });
}

/** Everybody who could speak now for a seat for which nobody has spoken. */
export async function silentSpeakers(
  reader: Reader,
  state: RoundState,
  at: Date,
): Promise<readonly PersonId[]> {
  const speakers = await speakersOf(reader, state, at);
  const silent = speakers.filter(({ seat }) => !state.ballots.has(seat));
  return [...new Set(silent.map(({ person }) => person))];
}
