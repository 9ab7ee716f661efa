import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { observation, observationEntry } from '../../drizzle/schema/discussion.ts';
import { organisation } from '../../drizzle/schema/people.ts';
import type {
  ConsultationRoundId,
  DocumentId,
  ObservationId,
  OrganisationId,
  PersonId,
} from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/people/organisation.ts';
import type { Reader } from '../platform/database.ts';

/** What somebody wrote into a thread, as she was stamped; without its words where they are hidden. */
export type SaidEntry = {
  readonly person: PersonId;
  readonly name: string;
  readonly office: string;
  /** In words, as it is called now; null where she acted for none. */
  readonly organisation: string | null;
  readonly at: Date;
  readonly words: string;
  /** Why the words are hidden; null: they are not. */
  readonly hidden: string | null;
};

/** An observation with what it says and the last reply to it, without the rest of its thread. */
export type Observed = Pick<
  typeof observation.$inferSelect,
  'id' | 'number' | 'document' | 'anchor' | 'proposal' | 'state' | 'outcome' | 'revision'
> & {
  readonly mergedInto: { readonly id: ObservationId; readonly number: number } | null;
  readonly first: SaidEntry;
  /** The one that counts: of an observation that was merged, that of the other one. */
  readonly reply: (SaidEntry & Pick<typeof observationEntry.$inferSelect, 'outcome'>) | null;
};

/** Every observation of a round, or on a text, by number; in two questions, however many they are. */
export async function observedIn(
  reader: Reader,
  where: { readonly round: ConsultationRoundId } | { readonly document: DocumentId },
): Promise<readonly Observed[]> {
  const into = alias(observation, 'merged_into');
  const rows = await reader
    .select({
      id: observation.id,
      number: observation.number,
      document: observation.document,
      anchor: observation.anchor,
      // What hidden words propose is hidden with them (docs/spec/observations.md D10).
      proposal: sql<Observed['proposal']>`case when ${observationEntry.hiddenAt} is null
        then ${observation.proposal} end`.mapWith(observation.proposal),
      state: observation.state,
      outcome: observation.outcome,
      revision: observation.revision,
      mergedInto: { id: into.id, number: into.number },
      intoState: into.state,
      ...entryColumns,
    })
    .from(observation)
    .innerJoin(
      observationEntry,
      and(eq(observationEntry.observation, observation.id), eq(observationEntry.place, 1)),
    )
    .leftJoin(organisation, eq(organisation.id, observationEntry.organisation))
    .leftJoin(into, eq(into.id, observation.mergedInto))
    .where('round' in where ? eq(observation.round, where.round) : eq(observation.document, where.document))
    .orderBy(asc(observation.number));
  const answered = rows.flatMap(({ id, state, mergedInto, intoState }) => {
    if (state === 'answered') return [id];
    return mergedInto !== null && intoState === 'answered' ? [mergedInto.id] : [];
  });
  const replies = await repliesTo(reader, answered);
  return rows.map(({ intoState: _, person, name, office, body, at, words, hidden, ...row }) => ({
    ...row,
    first: saidFrom({ person, name, office, body, at, words, hidden }),
    reply: replies.get(row.mergedInto?.id ?? row.id) ?? null,
  }));
}

/** The last reply to each of these. */
async function repliesTo(
  reader: Reader,
  observations: readonly ObservationId[],
): Promise<ReadonlyMap<ObservationId, NonNullable<Observed['reply']>>> {
  if (observations.length === 0) return new Map();
  const rows = await reader
    .selectDistinctOn([observationEntry.observation], {
      observation: observationEntry.observation,
      outcome: observationEntry.outcome,
      ...entryColumns,
    })
    .from(observationEntry)
    .leftJoin(organisation, eq(organisation.id, observationEntry.organisation))
    .where(
      and(
        inArray(observationEntry.observation, [...new Set(observations)]),
        eq(observationEntry.kind, 'reply'),
      ),
    )
    .orderBy(observationEntry.observation, desc(observationEntry.place));
  return new Map(rows.map(({ observation: id, outcome, ...entry }) => [id, { ...saidFrom(entry), outcome }]));
}

const entryColumns = {
  person: observationEntry.person,
  name: observationEntry.name,
  office: observationEntry.office,
  body: { id: organisation.id, kind: organisation.kind, name: organisation.name },
  at: observationEntry.at,
  // Hidden words do not leave the database.
  words: sql<string>`case when ${observationEntry.hiddenAt} is null then ${observationEntry.words} else '' end`,
  hidden: observationEntry.hiddenReason,
};

function saidFrom({
  body,
  ...entry
}: Omit<SaidEntry, 'organisation'> & {
  readonly body: {
    readonly id: OrganisationId;
    readonly kind: Parameters<typeof fullName>[0]['kind'];
    readonly name: string;
  } | null;
}): SaidEntry {
  return { ...entry, organisation: body === null ? null : fullName(body) };
}
