import { and, eq, isNull } from 'drizzle-orm';
import { consultationRound } from '../../drizzle/schema/discussion.ts';
import type { ConsultationRoundId, DistrictId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';

/** Until when a round goes on; null when there is none of that id. */
export async function deadlineOf(reader: Reader, id: ConsultationRoundId): Promise<string | null> {
  const rows = await reader
    .select({ deadline: consultationRound.deadline })
    .from(consultationRound)
    .where(eq(consultationRound.id, id));
  return rows[0]?.deadline.toISOString() ?? null;
}

export type OpenRoundRow = {
  readonly id: ConsultationRoundId;
  readonly number: number;
  readonly openedAt: Date;
  readonly deadline: Date;
};

/** The rounds that nobody has closed, also those whose deadline has passed; the next deadline first. */
export async function openRounds(reader: Reader, district: DistrictId): Promise<readonly OpenRoundRow[]> {
  return reader
    .select({
      id: consultationRound.id,
      number: consultationRound.number,
      openedAt: consultationRound.openedAt,
      deadline: consultationRound.deadline,
    })
    .from(consultationRound)
    .where(and(eq(consultationRound.district, district), isNull(consultationRound.closedAt)))
    .orderBy(consultationRound.deadline);
}
