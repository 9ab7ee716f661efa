import { eq } from 'drizzle-orm';
import { ballot } from '../../../drizzle/schema/decisions.ts';
import type { BallotId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

export async function insertBallot(tx: Transaction, row: typeof ballot.$inferInsert): Promise<void> {
  await tx.insert(ballot).values(row);
}

/** In which round a ballot was cast; null where there is none. */
export async function roundOfBallot(reader: Reader, id: BallotId): Promise<SignOffRoundId | null> {
  const [row] = await reader.select({ round: ballot.round }).from(ballot).where(eq(ballot.id, id));
  return row?.round ?? null;
}
