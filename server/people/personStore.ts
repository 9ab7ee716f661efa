import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { person } from '../../drizzle/schema/people.ts';
import { defaultLanguage, type Language } from '../../shared/i18n/language.ts';
import type { DistrictId, PersonId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';

export type PersonRow = {
  readonly id: PersonId;
  readonly district: DistrictId;
  readonly name: string;
};

/** Who is behind each of these logins. */
export async function personsOfLogins(
  reader: Reader,
  logins: readonly string[],
): Promise<readonly (PersonRow & { readonly login: string | null })[]> {
  return reader
    .select({ id: person.id, district: person.district, name: person.name, login: person.login })
    .from(person)
    .where(inArray(person.login, [...logins]));
}

/** Names of people, for those who only know their ids. */
export async function peopleOf(reader: Reader, of: DistrictId): Promise<readonly PersonRow[]> {
  return reader
    .select({ id: person.id, district: person.district, name: person.name })
    .from(person)
    .where(eq(person.district, of));
}

export async function isPersonOf(reader: Reader, of: DistrictId, id: PersonId): Promise<boolean> {
  const rows = await reader
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, id), eq(person.district, of)));
  return rows.length > 0;
}

export async function languageOf(reader: Reader, id: PersonId): Promise<Language> {
  const rows = await reader.select({ language: person.language }).from(person).where(eq(person.id, id));
  return rows[0]?.language ?? defaultLanguage;
}

/** Those who can be tried in a demo district. */
export async function personasOf(
  reader: Reader,
  of: DistrictId,
): Promise<readonly { readonly id: PersonId; readonly slug: string | null; readonly name: string }[]> {
  return reader
    .select({ id: person.id, slug: person.persona, name: person.name })
    .from(person)
    .where(and(eq(person.district, of), isNotNull(person.persona)));
}

/** The login of a persona; null when nobody has that name. */
export async function personaLogin(reader: Reader, of: DistrictId, slug: string): Promise<string | null> {
  const rows = await reader
    .select({ login: person.login })
    .from(person)
    .where(and(eq(person.district, of), eq(person.persona, slug)));
  return rows[0]?.login ?? null;
}

/** Whether one of these can be tried: behind a persona is whoever comes. */
export async function isAnyPersona(reader: Reader, ids: readonly PersonId[]): Promise<boolean> {
  if (ids.length === 0) return false;
  return (await reader.$count(person, and(inArray(person.id, [...ids]), isNotNull(person.persona)))) > 0;
}
