import { sql } from 'drizzle-orm';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { dayInItaly, endOfDayInItaly } from '../../shared/people/day.ts';
import { officeLine } from '../../shared/people/officeLine.ts';
import type { Database } from '../platform/database.ts';
import { gathered } from '../platform/gathered.ts';
import type { Authentication } from './authentication.ts';
import { membershipsOn, seatsHeldOn } from './membershipStore.ts';
import { type PersonRow, personsOfLogins } from './personStore.ts';

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
  const actorOf = gathered((logins: readonly string[]) => actorsOf(deps, logins));
  return async (headers) => {
    const found = await storedSession(deps, headers);
    const known = found && (await actorOf(found.user.id));
    if (found === null || known === null || known.actor.district !== deps.district) return null;
    const { actor, lastDay } = known;
    const { id: sessionId, createdAt: since, expiresAt } = found.session;
    const roleEnds = lastDay === null ? expiresAt : endOfDayInItaly(lastDay);
    return { actor, sessionId, since, endsAt: roleEnds < expiresAt ? roleEnds : expiresAt };
  };
}

/** better-auth keeps the cause of a failure to itself: if it is the database, the database says so once more. */
export async function storedSession(
  deps: { readonly db: Database; readonly auth: Authentication },
  headers: Headers,
) {
  try {
    return await deps.auth.api.getSession({ headers });
  } catch (error) {
    await deps.db.execute(sql`select 1`);
    throw error;
  }
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

function actorFrom(
  person: PersonRow,
  memberships: Awaited<ReturnType<typeof membershipsOn>>,
  seats: Awaited<ReturnType<typeof seatsHeldOn>>,
): Known {
  const organisations = [
    ...memberships.map((row) => row.organisation.id),
    ...seats.map((row) => row.organisation),
  ];
  const actor: Actor = {
    person: person.id,
    district: person.district,
    name: person.name,
    office: officeLine(memberships),
    organisations: [...new Set(organisations)],
    roles: [...new Set(memberships.map((row) => row.role))],
  };
  const lastDays = [...memberships, ...seats].map((row) => row.until).filter((day) => day !== null);
  return { actor, lastDay: lastDays.sort()[0] ?? null };
}
