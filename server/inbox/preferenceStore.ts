import { eq } from 'drizzle-orm';
import { mailPreference } from '../../drizzle/schema/inbox.ts';
import { person } from '../../drizzle/schema/people.ts';
import { type MailPreferences, usualMailPreferences } from '../../shared/inbox/inboxApi.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../platform/database.ts';

const columns = {
  digest: mailPreference.digest,
  mentions: mailPreference.mentions,
  deadlines: mailPreference.deadlines,
};

export async function preferencesOf(reader: Reader, who: PersonId): Promise<MailPreferences> {
  const rows = await reader.select(columns).from(mailPreference).where(eq(mailPreference.person, who));
  return rows[0] ?? usualMailPreferences;
}

export async function keepPreferences(
  tx: Transaction,
  who: PersonId,
  preferences: MailPreferences,
): Promise<void> {
  await tx
    .insert(mailPreference)
    .values({ person: who, ...preferences })
    .onConflictDoUpdate({ target: mailPreference.person, set: preferences });
}

/** Whose name and address these are; null when there is nobody of that id. */
export async function addresseeOf(
  reader: Reader,
  who: PersonId,
): Promise<{ readonly name: string; readonly email: string | null } | null> {
  const rows = await reader
    .select({ name: person.name, email: person.email })
    .from(person)
    .where(eq(person.id, who));
  return rows[0] ?? null;
}
