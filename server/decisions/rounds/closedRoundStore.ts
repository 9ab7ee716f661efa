import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { ballot, signOffEvent, signOffRound } from '../../../drizzle/schema/decisions.ts';
import type { Ending, Opening } from '../../../shared/decisions/round.ts';
import type { DistrictId, DocumentId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';
import { isOn } from './roundStore.ts';

/** What lists show of a round that is over: how it began and how it ended, whatever happened in between. */
export type ClosedRound = {
  readonly opening: Omit<Opening, 'seats'>;
  readonly openedAt: Date;
  readonly deadline: Date | null;
  readonly closedAt: Date;
  readonly ending: Ending;
  readonly seats: number;
  readonly spoken: number;
};

/** The rounds of a district that are over, or of them those on one document: two events of each, without its seats. */
export async function closedRounds(
  reader: Reader,
  of: DistrictId,
  on: DocumentId | null,
): Promise<readonly ClosedRound[]> {
  const opened = alias(signOffEvent, 'opened');
  const closed = alias(signOffEvent, 'closed');
  const rows = await reader
    .select({
      opening: sql<Omit<Opening, 'seats'>>`(${opened.event} -> 'opening') - 'seats'`,
      openedAt: signOffRound.openedAt,
      deadline: signOffRound.deadline,
      closedAt: closed.at,
      ending: sql<Ending>`${closed.event} -> 'ending'`,
      seats: sql<number>`jsonb_array_length(${opened.event} #> '{opening,seats}')`,
      spoken:
        sql<number>`(select count(distinct ${ballot.seat}) from ${ballot} where ${ballot.round} = ${signOffRound.id})`.mapWith(
          Number,
        ),
    })
    .from(signOffRound)
    .innerJoin(opened, and(eq(opened.round, signOffRound.id), eq(opened.ordinal, 1)))
    // Nothing happens to a round after its closing: the last event is that.
    .innerJoin(closed, and(eq(closed.round, signOffRound.id), eq(closed.ordinal, signOffRound.events)))
    .where(
      and(eq(signOffRound.district, of), eq(signOffRound.open, false), on === null ? undefined : isOn(on)),
    );
  return rows;
}
