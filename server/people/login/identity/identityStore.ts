import { and, eq, isNotNull } from 'drizzle-orm';
import { loginAccount, person } from '../../../../drizzle/schema/people.ts';
import { hex, sha256 } from '../../../../shared/kernel/hash.ts';
import type { DistrictId, PersonId } from '../../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../../platform/database.ts';
import type { Identity } from './provider.ts';

/**
 * The key of an identity: a hash, because a subject may be a tax code. It is the primary key of its row, so
 * that one identity is linked to one person, whoever else tries at the same moment.
 */
function keyOf({ issuer, subject }: Identity): string {
  return hex(sha256('corale/identity/v1\0', JSON.stringify([issuer, subject])));
}

/** The login of the person of this district to whom an identity is linked. */
export async function loginOfIdentity(
  reader: Reader,
  of: DistrictId,
  identity: Identity,
): Promise<string | null> {
  const [row] = await reader
    .select({ login: person.login })
    .from(loginAccount)
    .innerJoin(person, eq(person.login, loginAccount.userId))
    .where(and(eq(loginAccount.id, keyOf(identity)), eq(person.district, of), isNotNull(person.login)));
  return row?.login ?? null;
}

export async function hasIdentity(reader: Reader, of: PersonId): Promise<boolean> {
  const rows = await reader
    .select({ id: loginAccount.id })
    .from(loginAccount)
    .innerJoin(person, eq(person.login, loginAccount.userId))
    .where(eq(person.id, of));
  return rows.length > 0;
}

/** False when it is linked already, to her or to somebody else, or when she has another: one at a time. */
export async function insertIdentity(
  tx: Transaction,
  to: PersonId,
  identity: Identity,
  at: Date,
): Promise<boolean> {
  const [owner] = await tx
    .select({ login: person.login })
    .from(person)
    .where(eq(person.id, to))
    .for('update');
  if (owner === undefined || owner.login === null || (await hasIdentity(tx, to))) return false;
  const key = keyOf(identity);
  const rows = await tx
    .insert(loginAccount)
    .values({
      id: key,
      accountId: key,
      providerId: identity.issuer,
      userId: owner.login,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: loginAccount.id });
  return rows.length > 0;
}

/** Takes every identity from a person. Resolves with how many there were. */
export async function deleteIdentities(tx: Transaction, of: PersonId): Promise<number> {
  const [owner] = await tx.select({ login: person.login }).from(person).where(eq(person.id, of));
  if (owner === undefined || owner.login === null) return 0;
  const rows = await tx
    .delete(loginAccount)
    .where(eq(loginAccount.userId, owner.login))
    .returning({ id: loginAccount.id });
  return rows.length;
}
