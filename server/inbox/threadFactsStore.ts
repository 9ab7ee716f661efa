import { and, eq, inArray, sql } from 'drizzle-orm';
import { observation, observationEntry } from '../../drizzle/schema/discussion.ts';
import { notice } from '../../drizzle/schema/inbox.ts';
import type { ObservationEntryId, ObservationId, OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';

export type ThreadRow = {
  readonly assignedPerson: PersonId | null;
  readonly assignedOrganisation: OrganisationId | null;
  /** In order; the first is the observation itself. */
  readonly entries: readonly { readonly id: ObservationEntryId; readonly person: PersonId }[];
  readonly mergedAuthors: readonly PersonId[];
};

/** The people of a thread; null when there is none of that id. */
export async function threadRow(reader: Reader, id: ObservationId): Promise<ThreadRow | null> {
  const [assigned, entries, merged] = await Promise.all([
    reader
      .select({
        assignedPerson: observation.assignedPerson,
        assignedOrganisation: observation.assignedOrganisation,
      })
      .from(observation)
      .where(eq(observation.id, id)),
    reader
      .select({ id: observationEntry.id, person: observationEntry.person })
      .from(observationEntry)
      .where(eq(observationEntry.observation, id))
      .orderBy(observationEntry.place),
    reader
      .select({ person: observationEntry.person })
      .from(observation)
      .innerJoin(
        observationEntry,
        and(eq(observationEntry.observation, observation.id), eq(observationEntry.place, 1)),
      )
      .where(and(eq(observation.mergedInto, id), eq(observation.document, documentOf(id)))),
  ]);
  const [row] = assigned;
  return row === undefined ? null : { ...row, entries, mergedAuthors: merged.map(({ person }) => person) };
}

/** Observations are merged within a document, by which they are found. */
function documentOf(id: ObservationId) {
  return sql`(select document_id from observation where id = ${id})`;
}

/** Which of these people were told of being named in an entry. */
export async function alreadyNamedIn(
  reader: Reader,
  entry: ObservationEntryId,
  people: readonly PersonId[],
): Promise<readonly PersonId[]> {
  if (people.length === 0) return [];
  const rows = await reader
    .select({ person: notice.person })
    .from(notice)
    .where(
      and(
        inArray(notice.person, [...people]),
        sql`${notice.facts} ->> 'kind' = 'mentioned'`,
        sql`${notice.facts} ->> 'entry' = ${entry}`,
      ),
    );
  return rows.map(({ person }) => person);
}
