import { and, eq, inArray, or } from 'drizzle-orm';
import { observation, observationEntry } from '../../drizzle/schema/discussion.ts';
import type { ObservationEntryId, ObservationId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';

export type SpokenOf = {
  readonly observation: ObservationId;
  readonly entry: ObservationEntryId;
  readonly place: number;
  /** Null where they are hidden. */
  readonly words: string | null;
};

/** What these entries say, and what the observations themselves do. */
export async function spokenOf(
  reader: Reader,
  entries: readonly ObservationEntryId[],
  observations: readonly ObservationId[],
): Promise<readonly SpokenOf[]> {
  if (entries.length + observations.length === 0) return [];
  const rows = await reader
    .select({
      observation: observation.id,
      entry: observationEntry.id,
      place: observationEntry.place,
      words: observationEntry.words,
      hiddenAt: observationEntry.hiddenAt,
    })
    .from(observationEntry)
    .innerJoin(observation, eq(observation.id, observationEntry.observation))
    .where(
      or(
        inArray(observationEntry.id, [...entries]),
        and(inArray(observationEntry.observation, [...observations]), eq(observationEntry.place, 1)),
      ),
    );
  return rows.map(({ hiddenAt, ...row }) => ({ ...row, words: hiddenAt === null ? row.words : null }));
}
