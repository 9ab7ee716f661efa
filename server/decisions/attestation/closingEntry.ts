import { and, desc, eq } from 'drizzle-orm';
import { journalEntry, journalPayload } from '../../../drizzle/schema/platform.ts';
import type { DistrictId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import type { ChainEnd } from '../../../shared/kernel/journalChain.ts';
import type { Reader } from '../../platform/database.ts';

/** The entry of the record with which a round was closed; null while it is open. */
export async function closingEntry(
  reader: Reader,
  district: DistrictId,
  round: SignOffRoundId,
): Promise<ChainEnd | null> {
  const [row] = await reader
    .select({ seq: journalEntry.seq, hash: journalEntry.entryHash })
    .from(journalPayload)
    .innerJoin(
      journalEntry,
      and(eq(journalEntry.district, journalPayload.district), eq(journalEntry.seq, journalPayload.seq)),
    )
    .where(
      and(
        eq(journalPayload.district, district),
        eq(journalPayload.subject, round),
        eq(journalPayload.act, 'round.closed'),
      ),
    )
    .orderBy(desc(journalEntry.seq))
    .limit(1);
  return row ?? null;
}
