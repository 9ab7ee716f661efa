import { and, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { contribution, support } from '../../drizzle/schema/workshops.ts';
import type { ContributionId, ParticipantId, WorkshopId } from '../../shared/kernel/ids.ts';
import type { Contribute } from '../../shared/workshops/api.ts';
import type { Reader, Transaction } from '../platform/database.ts';

/** False where this card is there already: one that is sent twice is one. */
export async function insertContribution(
  tx: Transaction,
  made: typeof contribution.$inferInsert,
): Promise<boolean> {
  const inserted = await tx
    .insert(contribution)
    .values(made)
    .onConflictDoNothing()
    .returning({ id: contribution.id });
  return inserted.length === 1;
}

/** Other words for it, once; false where somebody has supported, grouped or changed it. */
export async function mendContribution(
  tx: Transaction,
  { id, text, kind, tags, onBehalf }: Contribute,
): Promise<boolean> {
  const changed = await tx
    .update(contribution)
    .set({ words: text, kind, tags, onBehalf, revision: 1 })
    .where(and(eq(contribution.id, id), eq(contribution.revision, 0)))
    .returning({ id: contribution.id });
  return changed.length === 1;
}

/** Whether a card is merged into one that is itself merged, or into none of its own workshop: there is one step and no chain. */
export async function isChained(reader: Reader, of: WorkshopId): Promise<boolean> {
  const into = alias(contribution, 'held_by');
  const rows = await reader
    .select({ id: contribution.id })
    .from(contribution)
    .innerJoin(into, eq(into.id, contribution.mergedInto))
    .where(
      and(
        eq(contribution.workshop, of),
        or(isNotNull(into.mergedInto), ne(into.workshop, contribution.workshop)),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Whose card it is, where it lies and whether it can be supported; held until the transaction ends. */
export async function heldContribution(tx: Transaction, id: ContributionId) {
  const [row] = await tx.select().from(contribution).where(eq(contribution.id, id)).for('no key update');
  return row ?? null;
}

export async function raiseContribution(tx: Transaction, id: ContributionId): Promise<void> {
  await tx
    .update(contribution)
    .set({ revision: sql`${contribution.revision} + 1` })
    .where(eq(contribution.id, id));
}

/** False where somebody else has changed it since. */
export async function changeContribution(
  tx: Transaction,
  id: ContributionId,
  seen: number,
  to: Partial<
    Pick<
      typeof contribution.$inferInsert,
      'tags' | 'cluster' | 'mergedInto' | 'hiddenAt' | 'hiddenBy' | 'hiddenReason'
    >
  >,
): Promise<boolean> {
  const changed = await tx
    .update(contribution)
    .set({ ...to, revision: sql`${contribution.revision} + 1` })
    .where(and(eq(contribution.id, id), eq(contribution.revision, seen)))
    .returning({ id: contribution.id });
  return changed.length === 1;
}

/** False where she supports it already. */
export async function insertSupport(
  tx: Transaction,
  of: ContributionId,
  by: ParticipantId,
  at: Date,
): Promise<boolean> {
  const inserted = await tx
    .insert(support)
    .values({ contribution: of, participant: by, at })
    .onConflictDoNothing()
    .returning({ of: support.contribution });
  return inserted.length === 1;
}

export async function deleteSupport(
  tx: Transaction,
  of: ContributionId,
  by: ParticipantId,
): Promise<boolean> {
  const gone = await tx
    .delete(support)
    .where(and(eq(support.contribution, of), eq(support.participant, by)))
    .returning({ of: support.contribution });
  return gone.length === 1;
}

/** The cards on which she has a support now: neither hidden ones nor merged ones (`givenBack.ts`). */
export async function supportedBy(reader: Reader, by: ParticipantId): Promise<readonly ContributionId[]> {
  const found = await reader
    .select({ of: support.contribution })
    .from(support)
    .innerJoin(contribution, eq(contribution.id, support.contribution))
    .where(and(eq(support.participant, by), isNull(contribution.hiddenAt), isNull(contribution.mergedInto)));
  return found.map(({ of }) => of);
}
