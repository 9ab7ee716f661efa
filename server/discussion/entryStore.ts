import { and, asc, desc, eq } from 'drizzle-orm';
import { observation, observationEntry, observationEntryHistory } from '../../drizzle/schema/discussion.ts';
import type { EntryMention } from '../../shared/discussion/entry.ts';
import type { DocumentId, ObservationEntryId, ObservationId, PersonId } from '../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../platform/database.ts';

/** An entry of a thread as it is stored. */
export type EntryRow = typeof observationEntry.$inferSelect;

/** The thread of one observation, in order. */
export async function threadOf(reader: Reader, id: ObservationId): Promise<readonly EntryRow[]> {
  return reader
    .select()
    .from(observationEntry)
    .where(eq(observationEntry.observation, id))
    .orderBy(asc(observationEntry.place));
}

/** The threads of all observations on a text, in one question, each in order. */
export async function threadsOn(
  reader: Reader,
  document: DocumentId,
): Promise<ReadonlyMap<ObservationId, readonly EntryRow[]>> {
  const rows = await reader
    .select({ entry: observationEntry })
    .from(observationEntry)
    .innerJoin(observation, eq(observation.id, observationEntry.observation))
    .where(eq(observation.document, document))
    .orderBy(asc(observationEntry.place));
  return Map.groupBy(
    rows.map(({ entry }) => entry),
    (entry) => entry.observation,
  );
}

/** What somebody has sent already under this key. */
export async function entryByKey(reader: Reader, person: PersonId, key: string): Promise<EntryRow | null> {
  const rows = await reader
    .select()
    .from(observationEntry)
    .where(and(eq(observationEntry.person, person), eq(observationEntry.key, key)));
  return rows[0] ?? null;
}

export type FreshEntry = Pick<
  EntryRow,
  | 'id'
  | 'observation'
  | 'kind'
  | 'person'
  | 'name'
  | 'office'
  | 'organisation'
  | 'words'
  | 'mentions'
  | 'outcome'
  | 'key'
  | 'at'
>;

/** Adds it at the end of its thread, whose text the caller has locked; false when its key names something else already. */
export async function insertEntry(tx: Transaction, fresh: FreshEntry): Promise<boolean> {
  const [last] = await tx
    .select({ place: observationEntry.place })
    .from(observationEntry)
    .where(eq(observationEntry.observation, fresh.observation))
    .orderBy(desc(observationEntry.place))
    .limit(1);
  const stored = await tx
    .insert(observationEntry)
    .values({ ...fresh, place: (last?.place ?? 0) + 1 })
    .onConflictDoNothing({ target: [observationEntry.person, observationEntry.key] })
    .returning({ id: observationEntry.id });
  return stored.length > 0;
}

/** Other words for an entry; what it said is kept. */
export async function correctEntry(
  tx: Transaction,
  entry: EntryRow,
  next: { readonly words: string; readonly mentions: readonly EntryMention[]; readonly at: Date },
): Promise<void> {
  const versions = await tx.$count(observationEntryHistory, eq(observationEntryHistory.entry, entry.id));
  await tx
    .insert(observationEntryHistory)
    .values({ entry: entry.id, version: versions + 1, words: entry.words, until: next.at });
  await tx
    .update(observationEntry)
    .set({ words: next.words, mentions: next.mentions, editedAt: next.at })
    .where(eq(observationEntry.id, entry.id));
}

/** Hides an entry, or shows it again. */
export async function storeHidden(
  tx: Transaction,
  id: ObservationEntryId,
  hidden: { readonly by: PersonId; readonly at: Date; readonly reason: string } | null,
): Promise<void> {
  await tx
    .update(observationEntry)
    .set({
      hiddenBy: hidden?.by ?? null,
      hiddenAt: hidden?.at ?? null,
      hiddenReason: hidden?.reason ?? null,
    })
    .where(eq(observationEntry.id, id));
}

/** What an entry said before, newest first. */
export async function historyOf(
  reader: Reader,
  id: ObservationEntryId,
): Promise<readonly { readonly words: string; readonly until: Date }[]> {
  return reader
    .select({ words: observationEntryHistory.words, until: observationEntryHistory.until })
    .from(observationEntryHistory)
    .where(eq(observationEntryHistory.entry, id))
    .orderBy(desc(observationEntryHistory.version));
}
