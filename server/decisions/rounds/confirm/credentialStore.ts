import { eq } from 'drizzle-orm';
import { loginPasskey, person } from '../../../../drizzle/schema/people.ts';
import type { PersonId } from '../../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../../platform/database.ts';

/** The passkeys of a person as a signature is checked with them. */
export async function credentialsOf(
  reader: Reader,
  of: PersonId,
): Promise<
  readonly { readonly id: string; readonly publicKey: Uint8Array<ArrayBuffer>; readonly counter: number }[]
> {
  const rows = await reader
    .select({
      id: loginPasskey.credentialID,
      publicKey: loginPasskey.publicKey,
      counter: loginPasskey.counter,
    })
    .from(loginPasskey)
    .innerJoin(person, eq(person.login, loginPasskey.userId))
    .where(eq(person.id, of));
  return rows.map(({ publicKey, ...row }) => ({
    ...row,
    publicKey: new Uint8Array(Buffer.from(publicKey, 'base64')),
  }));
}

export async function storeCounter(tx: Transaction, credential: string, counter: number): Promise<void> {
  await tx.update(loginPasskey).set({ counter }).where(eq(loginPasskey.credentialID, credential));
}
