import { eq, sql } from 'drizzle-orm';
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

/** How far each has counted, in one statement. */
export async function storeCounters(
  tx: Transaction,
  counted: readonly { readonly credential: string; readonly counter: number }[],
): Promise<void> {
  if (counted.length === 0) return;
  const rows = counted.map(({ credential, counter }) => ({ credential, counter }));
  await tx.execute(sql`
    update login_passkey set counter = one.counter
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as one(credential text, counter bigint)
    where credential_id = one.credential`);
}
