import { and, eq, ne } from 'drizzle-orm';
import { person } from '../../../../drizzle/schema/people.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import type { DistrictId, PersonId } from '../../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../../platform/database.ts';

/** A person with what only the register shows of her. */
export type PersonRecord = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
};

const columns = { id: person.id, name: person.name, email: person.email, language: person.language };

export async function personRecords(reader: Reader, of: DistrictId): Promise<readonly PersonRecord[]> {
  return reader.select(columns).from(person).where(eq(person.district, of)).orderBy(person.name, person.id);
}

/** Held until the transaction ends: an invitation goes to one address, or to the other. */
export async function personForChange(
  tx: Transaction,
  of: DistrictId,
  id: PersonId,
): Promise<PersonRecord | null> {
  const rows = await tx
    .select(columns)
    .from(person)
    .where(and(eq(person.id, id), eq(person.district, of)))
    .for('update');
  return rows[0] ?? null;
}

export async function isEmailTaken(
  reader: Reader,
  of: DistrictId,
  email: string | null,
  by?: PersonId,
): Promise<boolean> {
  if (email === null) return false;
  const others = by === undefined ? undefined : ne(person.id, by);
  return (await reader.$count(person, and(eq(person.district, of), eq(person.email, email), others))) > 0;
}

export async function insertPerson(tx: Transaction, of: DistrictId, row: PersonRecord): Promise<void> {
  await tx.insert(person).values({ ...row, district: of });
}

export async function updatePerson(tx: Transaction, { id, ...to }: PersonRecord): Promise<void> {
  await tx.update(person).set(to).where(eq(person.id, id));
}
