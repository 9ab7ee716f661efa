import { sql } from 'drizzle-orm';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { dayInItaly, endOfDayInItaly } from '../../shared/people/day.ts';
import { officeLine } from '../../shared/people/officeLine.ts';
import type { Database } from '../platform/database.ts';
import type { Authentication } from './authentication.ts';
import { membershipsOn, seatsHeldOn } from './membershipStore.ts';
import { type PersonRow, personOfLogin } from './personStore.ts';

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
  return async (headers) => {
    const found = await storedSession(deps, headers);
    if (found === null) return null;
    const person = await personOfLogin(deps.db, found.user.id);
    if (person === null || person.district !== deps.district) return null;
    const { actor, lastDay } = await actorOf(deps, person);
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
async function actorOf(
  deps: { readonly db: Database; readonly clock: Clock },
  person: PersonRow,
): Promise<{ readonly actor: Actor; readonly lastDay: string | null }> {
  const today = dayInItaly(deps.clock.now());
  const [memberships, seats] = await Promise.all([
    membershipsOn(deps.db, today, { person: person.id }),
    seatsHeldOn(deps.db, today, person.id),
  ]);
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
