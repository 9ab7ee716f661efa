import { eq, inArray } from 'drizzle-orm';
import { recommendationOutcome } from '../../drizzle/schema/recommendations.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { OutcomeView } from '../../shared/recommendations/outcome.ts';
import type { Outcomes } from '../documents/outcomes.ts';
import type { Reader, Transaction } from '../platform/database.ts';

type Row = typeof recommendationOutcome.$inferSelect;

export async function insertOutcome(
  tx: Transaction,
  row: typeof recommendationOutcome.$inferInsert,
): Promise<void> {
  await tx.insert(recommendationOutcome).values(row);
}

/** The answer to a recommendation; null while there is none. */
export async function outcomeOf(reader: Reader, document: DocumentId): Promise<OutcomeView | null> {
  const [row] = await reader
    .select()
    .from(recommendationOutcome)
    .where(eq(recommendationOutcome.document, document));
  return row === undefined ? null : viewOf(row);
}

/** The answers to some of them; only those that have one are in it. */
export async function outcomeViews(
  reader: Reader,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, OutcomeView>> {
  if (documents.length === 0) return new Map();
  const rows = await reader
    .select()
    .from(recommendationOutcome)
    .where(inArray(recommendationOutcome.document, [...documents]));
  return new Map(rows.map((row) => [row.document, viewOf(row)]));
}

/** Fills the port of `documents`: what was answered to some of them. */
export const outcomesOf: Outcomes = async (reader, documents) => {
  if (documents.length === 0) return new Map();
  const rows = await reader
    .select({ document: recommendationOutcome.document, outcome: recommendationOutcome.outcome })
    .from(recommendationOutcome)
    .where(inArray(recommendationOutcome.document, [...documents]));
  return new Map(rows.map(({ document, outcome }) => [document, outcome]));
};

function viewOf({ outcome, reason, actNumber, actDate, sitting, round, at }: Row): OutcomeView {
  const act = actNumber === null || actDate === null ? null : { number: actNumber, date: actDate };
  return { outcome, reason, act, sitting, round, at: at.toISOString() };
}
