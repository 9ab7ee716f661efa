import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { dayInItaly, endOfDayInItaly } from '../../shared/people/day.ts';
import type { Database } from '../platform/database.ts';
import { gathered } from '../platform/gathered.ts';
import { actorFrom } from './actorFrom.ts';
import type { Authentication } from './authentication.ts';
import { membershipsOn, seatsHeldOn } from './membershipStore.ts';
import { personsOfLogins } from './personStore.ts';
import { liveSessions, type StoredSession } from './sessionStore.ts';
import { shownToken } from './sessionToken.ts';

export type Session = {
  readonly actor: Actor;
  readonly sessionId: string;
  /** When the person proved who she is. */
  readonly since: Date;
  /** When the first of what the actor is ends by itself: the session, a role, a seat. */
  readonly endsAt: Date;
};

/** Who sent these headers; null when nobody is signed in. Throws when the answer cannot be had. */
export type CurrentSession = (headers: Headers) => Promise<Session | null>;

export function currentSessionOver(deps: {
  readonly db: Database;
  readonly auth: Authentication;
  readonly clock: Clock;
  /** The one that this installation serves: people of any other are nobody here. */
  readonly district: DistrictId;
}): CurrentSession {
  const knownBy = gathered((tokens: readonly string[]) => knownByToken(deps, tokens));
  return async (headers) => {
    const token = await shownToken(deps.auth, headers);
    const known = token === null ? null : await knownBy(token);
    if (known === null || known.actor.district !== deps.district) return null;
    const { actor, lastDay, session } = known;
    const { id: sessionId, createdAt: since, expiresAt } = session;
    const roleEnds = lastDay === null ? expiresAt : endOfDayInItaly(lastDay);
    return { actor, sessionId, since, endsAt: roleEnds < expiresAt ? roleEnds : expiresAt };
  };
}

type KnownSession = Known & { readonly session: StoredSession };

/** Whose sessions these are, in a few questions for all of them. */
async function knownByToken(
  deps: { readonly db: Database; readonly clock: Clock },
  tokens: readonly string[],
): Promise<ReadonlyMap<string, KnownSession>> {
  const sessions = await liveSessions(deps.db, tokens, deps.clock.now());
  if (sessions.size === 0) return new Map();
  const actors = await actorsOf(deps, [...new Set([...sessions.values()].map(({ login }) => login))]);
  return new Map(
    [...sessions].flatMap(([token, session]) => {
      const known = actors.get(session.login);
      return known === undefined ? [] : [[token, { ...known, session }]];
    }),
  );
}

/** A person as an actor: the roles and organisations that are hers today, in Italy, and the first last day of them. */
type Known = { readonly actor: Actor; readonly lastDay: string | null };

/** The persons of these logins, by login. */
async function actorsOf(
  deps: { readonly db: Database; readonly clock: Clock },
  logins: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const people = await personsOfLogins(deps.db, logins);
  const today = dayInItaly(deps.clock.now());
  const ids = people.map(({ id }) => id);
  const [memberships, seats] = await Promise.all([
    membershipsOn(deps.db, today, { persons: ids }),
    seatsHeldOn(deps.db, today, ids),
  ]);
  const membershipsBy = Map.groupBy(memberships, (row) => row.person);
  const seatsBy = Map.groupBy(seats, (row) => row.person);
  return new Map(
    people.flatMap((person) => {
      const known = actorFrom(person, membershipsBy.get(person.id) ?? [], seatsBy.get(person.id) ?? []);
      return person.login === null ? [] : [[person.login, known]];
    }),
  );
}
