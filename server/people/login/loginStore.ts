import { and, eq, isNotNull } from 'drizzle-orm';
import { person } from '../../../drizzle/schema/people.ts';
import type { DistrictId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';
import type { Receiver } from '../../platform/letter.ts';

/** A person who has entered before, where mail reaches her. */
export type KnownPerson = Receiver & { readonly id: PersonId; readonly login: string };

/** Whoever has this address and has entered before; null for everybody else. */
export async function knownPersonAt(
  reader: Reader,
  of: DistrictId,
  email: string,
): Promise<KnownPerson | null> {
  const [row] = await reader
    .select({ id: person.id, name: person.name, language: person.language, login: person.login })
    .from(person)
    .where(and(eq(person.district, of), eq(person.email, email), isNotNull(person.login)));
  return row === undefined || row.login === null ? null : { ...row, email, login: row.login };
}

/** Where mail reaches a person; null where it does not. */
export async function receiverOf(reader: Reader, id: PersonId): Promise<Receiver | null> {
  const [row] = await reader
    .select({ name: person.name, language: person.language, email: person.email })
    .from(person)
    .where(eq(person.id, id));
  return row === undefined || row.email === null ? null : { ...row, email: row.email };
}
