import { desc, eq, inArray } from 'drizzle-orm';
import { invitation, login, person } from '../../../drizzle/schema/people.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { AccessState } from '../../../shared/people/registerApi.ts';
import type { Reader } from '../../platform/database.ts';

type InvitationRow = typeof invitation.$inferSelect;

/** Whether and how each of these people can enter, as it is at an instant. */
export async function accessStates(
  reader: Reader,
  persons: readonly PersonId[],
  at: Date,
): Promise<ReadonlyMap<PersonId, AccessState>> {
  if (persons.length === 0) return new Map();
  const [people, newest] = await Promise.all([
    reader
      .select({ id: person.id, since: login.createdAt })
      .from(person)
      .leftJoin(login, eq(login.id, person.login))
      .where(inArray(person.id, [...persons])),
    reader
      .selectDistinctOn([invitation.person])
      .from(invitation)
      .where(inArray(invitation.person, [...persons]))
      .orderBy(invitation.person, desc(invitation.createdAt)),
  ]);
  const last = new Map(newest.map((row) => [row.person, row]));
  return new Map(people.map(({ id, since }) => [id, accessState(since, last.get(id), at)]));
}

function accessState(since: Date | null, last: InvitationRow | undefined, at: Date): AccessState {
  const invited =
    last !== undefined && last.acceptedAt === null && last.withdrawnAt === null && last.expiresAt > at;
  if (since !== null) return { kind: 'active', since: since.toISOString(), invited };
  if (last === undefined) return { kind: 'none' };
  if (last.withdrawnAt !== null) return { kind: 'withdrawn', at: last.withdrawnAt.toISOString() };
  const expiresAt = last.expiresAt.toISOString();
  if (!invited) return { kind: 'expired', at: expiresAt };
  return { kind: 'invited', at: last.createdAt.toISOString(), expiresAt, mailed: last.mailedAt !== null };
}
