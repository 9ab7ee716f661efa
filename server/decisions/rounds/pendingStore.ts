import { and, count, eq, gt, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { pendingStatement } from '../../../drizzle/schema/decisions.ts';
import type { BallotId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Database, Reader, Transaction } from '../../platform/database.ts';

/** A statement that waits for whoever made it to confirm it. */
export type Pending = typeof pendingStatement.$inferSelect;

export async function keepPending(db: Database, row: Omit<Pending, 'tries'>, now: Date): Promise<void> {
  // What nobody confirmed in time goes when the next one comes.
  const over = db
    .select({ id: pendingStatement.id })
    .from(pendingStatement)
    .where(lt(pendingStatement.expiresAt, now))
    // Some are just being confirmed: they are left to whoever holds them.
    .for('update', { skipLocked: true });
  await db.delete(pendingStatement).where(inArray(pendingStatement.id, over));
  await db.insert(pendingStatement).values(row);
}

export async function pendingOf(reader: Reader, id: BallotId): Promise<Pending | null> {
  const [row] = await reader.select().from(pendingStatement).where(eq(pendingStatement.id, id));
  return row ?? null;
}

/** How many codes somebody was sent that are still good. */
export async function codesUnderWay(reader: Reader, person: PersonId, now: Date): Promise<number> {
  const [row] = await reader
    .select({ codes: count() })
    .from(pendingStatement)
    .where(
      and(
        eq(pendingStatement.person, person),
        isNotNull(pendingStatement.codeHash),
        gt(pendingStatement.expiresAt, now),
      ),
    );
  return row?.codes ?? 0;
}

/** One more try at its code; false when there were as many as there may be, or it is gone. */
export async function countTry(db: Database, id: BallotId, most: number): Promise<boolean> {
  const counted = await db
    .update(pendingStatement)
    .set({ tries: sql`${pendingStatement.tries} + 1` })
    .where(and(eq(pendingStatement.id, id), lt(pendingStatement.tries, most)))
    .returning({ id: pendingStatement.id });
  return counted.length > 0;
}

/** These as they are, held against whoever else would confirm them. */
export async function heldPending(tx: Transaction, ids: readonly BallotId[]): Promise<readonly Pending[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(pendingStatement)
    .where(inArray(pendingStatement.id, [...ids]))
    .orderBy(pendingStatement.id)
    .for('update');
}

/** Each was confirmed, and is good once. */
export async function dropPending(tx: Transaction, ids: readonly BallotId[]): Promise<void> {
  if (ids.length > 0) await tx.delete(pendingStatement).where(inArray(pendingStatement.id, [...ids]));
}
