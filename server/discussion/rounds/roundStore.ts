import { and, count, desc, eq, inArray, max, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  consultationRound,
  consultationRoundDocument,
  observation,
} from '../../../drizzle/schema/discussion.ts';
import { documentProfile } from '../../../drizzle/schema/documents.ts';
import { district } from '../../../drizzle/schema/people.ts';
import type { Standing } from '../../../shared/documents/lives.ts';
import type { ConsultationRoundId, DistrictId, DocumentId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

/** A round of consultation as it is stored. */
export type Round = typeof consultationRound.$inferSelect;

/** A section of a round, as it is now. */
export type RoundDocument = Standing & {
  readonly round: ConsultationRoundId;
  readonly id: DocumentId;
  readonly title: string;
};

/** The next number of a round in a district. Whoever takes one holds the district's row until the transaction ends. */
export async function takeRoundNumber(tx: Transaction, of: DistrictId): Promise<number> {
  await tx.select({ id: district.id }).from(district).where(eq(district.id, of)).for('no key update');
  const [row] = await tx
    .select({ last: max(consultationRound.number) })
    .from(consultationRound)
    .where(eq(consultationRound.district, of));
  return (row?.last ?? 0) + 1;
}

export type NewRound = Pick<
  Round,
  'id' | 'district' | 'number' | 'instructions' | 'deadline' | 'openedBy' | 'openedAt'
> & { readonly documents: readonly DocumentId[] };

export async function insertRound(tx: Transaction, { documents, ...round }: NewRound): Promise<void> {
  await tx.insert(consultationRound).values(round);
  await tx
    .insert(consultationRoundDocument)
    .values(documents.map((document) => ({ round: round.id, document })));
}

/** Every round of a district, newest first. */
export async function roundsOf(reader: Reader, of: DistrictId): Promise<readonly Round[]> {
  return reader
    .select()
    .from(consultationRound)
    .where(eq(consultationRound.district, of))
    .orderBy(desc(consultationRound.number));
}

export async function roundOf(
  reader: Reader,
  of: DistrictId,
  id: ConsultationRoundId,
): Promise<Round | null> {
  const [row] = await reader
    .select()
    .from(consultationRound)
    .where(and(eq(consultationRound.id, id), eq(consultationRound.district, of)));
  return row ?? null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function roundForChange(
  tx: Transaction,
  of: DistrictId,
  id: ConsultationRoundId,
): Promise<Round | null> {
  const [row] = await tx
    .select()
    .from(consultationRound)
    .where(and(eq(consultationRound.id, id), eq(consultationRound.district, of)))
    .for('no key update');
  return row ?? null;
}

export async function documentsOfRounds(
  reader: Reader,
  rounds: readonly ConsultationRoundId[],
): Promise<readonly RoundDocument[]> {
  const rows = await reader
    .select({
      round: consultationRoundDocument.round,
      id: consultationRoundDocument.document,
      kind: documentProfile.kind,
      state: documentProfile.state,
      title: documentProfile.title,
    })
    .from(consultationRoundDocument)
    .innerJoin(documentProfile, eq(documentProfile.document, consultationRoundDocument.document))
    .where(inArray(consultationRoundDocument.round, [...rounds]));
  // A state is only ever stored beside the kind to whose life it belongs.
  return rows as readonly RoundDocument[];
}

export type Tally = { readonly observations: number; readonly settled: number };

/** How many observations each round has, and how many of them wait no more: one that is merged waits with the other. */
export async function talliesOf(
  reader: Reader,
  rounds: readonly ConsultationRoundId[],
): Promise<ReadonlyMap<ConsultationRoundId | null, Tally>> {
  const into = alias(observation, 'merged_into');
  const state = sql`coalesce(${into.state}, ${observation.state})`;
  const rows = await reader
    .select({
      round: observation.round,
      observations: count(),
      settled: sql<number>`count(*) filter (where ${state} <> 'open')`.mapWith(Number),
    })
    .from(observation)
    .leftJoin(into, eq(into.id, observation.mergedInto))
    .where(inArray(observation.round, [...rounds]))
    .groupBy(observation.round);
  return new Map(rows.map(({ round, ...tally }) => [round, tally]));
}

export async function storeDeadline(tx: Transaction, id: ConsultationRoundId, deadline: Date): Promise<void> {
  await tx.update(consultationRound).set({ deadline }).where(eq(consultationRound.id, id));
}

export async function storeReminder(tx: Transaction, id: ConsultationRoundId, at: Date): Promise<void> {
  await tx.update(consultationRound).set({ remindedAt: at }).where(eq(consultationRound.id, id));
}

export async function storeClosing(
  tx: Transaction,
  id: ConsultationRoundId,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.update(consultationRound).set({ closedBy: by, closedAt: at }).where(eq(consultationRound.id, id));
}
