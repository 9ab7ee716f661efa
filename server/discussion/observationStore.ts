import { asc, desc, eq, sql } from 'drizzle-orm';
import { observation } from '../../drizzle/schema/discussion.ts';
import type { ObservationState, Outcome } from '../../shared/discussion/observationState.ts';
import type { DocumentId, ObservationId } from '../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../platform/database.ts';

/** An observation as it is stored, without its thread. */
export type ObservationRow = typeof observation.$inferSelect;

export async function observationOf(reader: Reader, id: ObservationId): Promise<ObservationRow | null> {
  const rows = await reader.select().from(observation).where(eq(observation.id, id));
  return rows[0] ?? null;
}

/** Of which text it is. */
export async function documentOfObservation(reader: Reader, id: ObservationId): Promise<DocumentId | null> {
  const rows = await reader
    .select({ document: observation.document })
    .from(observation)
    .where(eq(observation.id, id));
  return rows[0]?.document ?? null;
}

/** All observations on a text, by number. */
export async function observationsOn(
  reader: Reader,
  document: DocumentId,
): Promise<readonly ObservationRow[]> {
  return reader
    .select()
    .from(observation)
    .where(eq(observation.document, document))
    .orderBy(asc(observation.number));
}

/** Those that were merged into this one, by number. */
export async function mergedInto(
  reader: Reader,
  id: ObservationId,
): Promise<readonly { readonly id: ObservationId; readonly number: number }[]> {
  return reader
    .select({ id: observation.id, number: observation.number })
    .from(observation)
    .where(eq(observation.mergedInto, id))
    .orderBy(asc(observation.number));
}

export type FreshObservation = Pick<
  ObservationRow,
  'id' | 'document' | 'round' | 'anchor' | 'proposal' | 'madeAt'
>;

/** Stores a new one under the next number of its text, whose row the caller has locked. */
export async function insertObservation(tx: Transaction, fresh: FreshObservation): Promise<number> {
  const [last] = await tx
    .select({ number: observation.number })
    .from(observation)
    .where(eq(observation.document, fresh.document))
    .orderBy(desc(observation.number))
    .limit(1);
  const number = (last?.number ?? 0) + 1;
  await tx
    .insert(observation)
    .values({ ...fresh, number, state: 'open', revision: 1, changedAt: fresh.madeAt });
  return number;
}

/** What of an observation changes. State, outcome and the one it was merged into belong together. */
export type ObservationChange =
  | { readonly state: 'open' | 'resolved' }
  | { readonly state: 'answered'; readonly outcome: Outcome }
  | { readonly state: 'merged'; readonly into: ObservationId }
  | Pick<ObservationRow, 'anchor'>
  | Pick<ObservationRow, 'assignedPerson' | 'assignedOrganisation' | 'due'>
  /** Its words only, which stand in its first entry. */
  | Record<never, never>;

/** Changes it, and its revision with it: whoever saw it as it was is told. */
export async function changeObservation(
  tx: Transaction,
  id: ObservationId,
  change: ObservationChange,
  at: Date,
): Promise<void> {
  await tx
    .update(observation)
    .set({
      ...('state' in change ? columnsOf(change) : change),
      revision: sql`${observation.revision} + 1`,
      changedAt: at,
    })
    .where(eq(observation.id, id));
}

function columnsOf(
  change: Extract<ObservationChange, { readonly state: ObservationState }>,
): Pick<ObservationRow, 'state' | 'outcome' | 'mergedInto'> {
  return {
    state: change.state,
    outcome: change.state === 'answered' ? change.outcome : null,
    mergedInto: change.state === 'merged' ? change.into : null,
  };
}
