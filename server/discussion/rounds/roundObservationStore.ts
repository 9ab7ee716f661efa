import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { observation, observationEntry } from '../../../drizzle/schema/discussion.ts';
import { organisation } from '../../../drizzle/schema/people.ts';
import type { ConsultationRoundId } from '../../../shared/kernel/ids.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import type { Reader } from '../../platform/database.ts';

export type StoredObservation = Awaited<ReturnType<typeof observationsIn>>[number];

/** Every observation of a round with its first entry, and the reason of the reply while it is answered. */
export async function observationsIn(reader: Reader, round: ConsultationRoundId) {
  const into = alias(observation, 'merged_into');
  const reply = sql<string | null>`case when ${observation.state} = 'answered' then (
    select case when r.hidden_at is null then r.words end from observation_entry r
    where r.observation_id = ${observation.id} and r.kind = 'reply' order by r.place desc limit 1) end`;
  const rows = await reader
    .select({
      id: observation.id,
      number: observation.number,
      document: observation.document,
      anchor: observation.anchor,
      proposal: sql<boolean>`${observation.proposal} is not null`,
      state: observation.state,
      outcome: observation.outcome,
      revision: observation.revision,
      mergedInto: into.number,
      person: observationEntry.person,
      name: observationEntry.name,
      office: observationEntry.office,
      words: observationEntry.words,
      at: observationEntry.at,
      hidden: sql<boolean>`${observationEntry.hiddenAt} is not null`,
      body: { kind: organisation.kind, name: organisation.name },
      reason: reply,
    })
    .from(observation)
    .innerJoin(
      observationEntry,
      and(eq(observationEntry.observation, observation.id), eq(observationEntry.place, 1)),
    )
    .leftJoin(organisation, eq(organisation.id, observationEntry.organisation))
    .leftJoin(into, eq(into.id, observation.mergedInto))
    .where(eq(observation.round, round))
    .orderBy(asc(observation.number));
  return rows.map(({ body, ...row }) => ({
    ...row,
    quote: row.anchor?.quote ?? null,
    organisation: body === null ? null : fullName(body),
  }));
}
