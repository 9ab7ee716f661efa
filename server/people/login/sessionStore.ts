import { and, desc, eq, gt, lt, ne, type SQL } from 'drizzle-orm';
import { loginSession, person } from '../../../drizzle/schema/people.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { LoginMethod } from '../../../shared/people/loginMethod.ts';
import type { Database, Reader, Transaction } from '../../platform/database.ts';

export type StoredSession = {
  readonly id: string;
  readonly since: Date;
  readonly until: Date;
  readonly method: LoginMethod | null;
  readonly level: string | null;
  readonly browser: string | null;
};

/** Where a person is signed in at an instant, newest first. */
export async function sessionsOf(reader: Reader, of: PersonId, at: Date): Promise<readonly StoredSession[]> {
  return reader
    .select({
      id: loginSession.id,
      since: loginSession.createdAt,
      until: loginSession.expiresAt,
      method: loginSession.method,
      level: loginSession.level,
      browser: loginSession.userAgent,
    })
    .from(loginSession)
    .innerJoin(person, eq(person.login, loginSession.userId))
    .where(and(eq(person.id, of), gt(loginSession.expiresAt, at)))
    .orderBy(desc(loginSession.createdAt));
}

/** Nobody is to read in a copy of the tables with which browser people came in years ago. */
export async function forgetExpiredSessions(db: Database): Promise<void> {
  await db.delete(loginSession).where(lt(loginSession.expiresAt, new Date()));
}

/** Which sessions of a person are meant. */
export type WhichSessions =
  | { readonly only: string }
  /** With a method: only those that began so. */
  | { readonly but: string; readonly method?: LoginMethod }
  | 'all';

/** Ends sessions. Resolves with those that there were. */
export async function deleteSessions(
  tx: Transaction,
  of: PersonId,
  which: WhichSessions,
): Promise<readonly string[]> {
  const [owner] = await tx.select({ login: person.login }).from(person).where(eq(person.id, of));
  if (owner === undefined || owner.login === null) return [];
  const rows = await tx
    .delete(loginSession)
    .where(and(eq(loginSession.userId, owner.login), among(which)))
    .returning({ id: loginSession.id });
  return rows.map(({ id }) => id);
}

function among(which: WhichSessions): SQL | undefined {
  if (which === 'all') return undefined;
  if ('only' in which) return eq(loginSession.id, which.only);
  const others = ne(loginSession.id, which.but);
  return which.method === undefined ? others : and(others, eq(loginSession.method, which.method));
}
