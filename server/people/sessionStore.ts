import { and, gt, inArray } from 'drizzle-orm';
import { loginSession } from '../../drizzle/schema/people.ts';
import type { Database } from '../platform/database.ts';

/** A session as it is stored. */
export type StoredSession = {
  readonly id: string;
  readonly login: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** The sessions of these tokens that last beyond now, by token. */
export async function liveSessions(
  db: Database,
  tokens: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, StoredSession>> {
  const rows = await db
    .select({
      token: loginSession.token,
      id: loginSession.id,
      login: loginSession.userId,
      createdAt: loginSession.createdAt,
      expiresAt: loginSession.expiresAt,
    })
    .from(loginSession)
    .where(and(inArray(loginSession.token, [...tokens]), gt(loginSession.expiresAt, now)));
  return new Map(rows.map(({ token, ...session }) => [token, session]));
}
