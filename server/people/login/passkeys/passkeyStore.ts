import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { loginPasskey, person } from '../../../../drizzle/schema/people.ts';
import type { DistrictId, PersonId } from '../../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../../platform/database.ts';

export type StoredPasskey = { readonly id: string; readonly name: string; readonly since: Date };

/** The passkeys of a person, oldest first. */
export async function passkeysOf(reader: Reader, of: PersonId): Promise<readonly StoredPasskey[]> {
  const rows = await reader
    .select({ id: loginPasskey.id, name: loginPasskey.name, since: loginPasskey.createdAt })
    .from(loginPasskey)
    .innerJoin(person, eq(person.login, loginPasskey.userId))
    .where(eq(person.id, of))
    .orderBy(asc(loginPasskey.createdAt));
  return rows.map(({ id, name, since }) => ({ id, name: name ?? 'Passkey', since: since ?? new Date(0) }));
}

/** The person of a district whose passkey this is; null where nobody’s. */
export async function ownerOfCredential(
  reader: Reader,
  of: DistrictId,
  credential: string,
): Promise<PersonId | null> {
  const [row] = await reader
    .select({ id: person.id })
    .from(loginPasskey)
    .innerJoin(person, eq(person.login, loginPasskey.userId))
    .where(and(eq(loginPasskey.credentialID, credential), eq(person.district, of), isNotNull(person.login)));
  return row?.id ?? null;
}

/** One of a person's own passkeys, held until the transaction ends; null where it is not hers. */
async function ownPasskey(tx: Transaction, of: PersonId, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ name: loginPasskey.name })
    .from(loginPasskey)
    .innerJoin(person, eq(person.login, loginPasskey.userId))
    .where(and(eq(person.id, of), eq(loginPasskey.id, id)))
    .for('update', { of: loginPasskey });
  return row === undefined ? null : (row.name ?? 'Passkey');
}

/** False where it is not hers. */
export async function namePasskey(tx: Transaction, of: PersonId, id: string, name: string): Promise<boolean> {
  if ((await ownPasskey(tx, of, id)) === null) return false;
  await tx.update(loginPasskey).set({ name }).where(eq(loginPasskey.id, id));
  return true;
}

/** The name that it had; null where it is not hers. */
export async function deletePasskey(tx: Transaction, of: PersonId, id: string): Promise<string | null> {
  const name = await ownPasskey(tx, of, id);
  if (name !== null) await tx.delete(loginPasskey).where(eq(loginPasskey.id, id));
  return name;
}
