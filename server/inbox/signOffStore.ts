import { and, eq, gt, sql } from 'drizzle-orm';
import { ballot, signOffEvent, signOffRound } from '../../drizzle/schema/decisions.ts';
import { journalEntry } from '../../drizzle/schema/platform.ts';
import type { Opening } from '../../shared/decisions/round.ts';
import type { DueSignOff } from '../../shared/inbox/whatIsDue.ts';
import { must } from '../../shared/kernel/assert.ts';
import { hex } from '../../shared/kernel/hash.ts';
import type { DistrictId, PersonId, SignOffRoundId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';

/** With what a round opened; null when there is none of that id. */
export async function openingOf(reader: Reader, round: SignOffRoundId): Promise<Opening | null> {
  const rows = await reader
    .select({ event: signOffEvent.event })
    .from(signOffEvent)
    .where(and(eq(signOffEvent.round, round), sql`${signOffEvent.event} ->> 'type' = 'opened'`));
  const event = rows[0]?.event;
  return event?.type === 'opened' ? event.opening : null;
}

/** Until when it goes on now. */
export async function deadlineNow(reader: Reader, round: SignOffRoundId): Promise<string | null> {
  const rows = await reader
    .select({ deadline: signOffRound.deadline })
    .from(signOffRound)
    .where(eq(signOffRound.id, round));
  return rows[0]?.deadline?.toISOString() ?? null;
}

/** Whoever has spoken in it. */
export async function spokenIn(reader: Reader, round: SignOffRoundId): Promise<readonly PersonId[]> {
  const rows = await reader.select({ person: ballot.person }).from(ballot).where(eq(ballot.round, round));
  return rows.map(({ person }) => person);
}

/** Open rounds whose deadline lies ahead. */
export async function signOffsUntil(
  reader: Reader,
  district: DistrictId,
  now: Date,
): Promise<readonly DueSignOff[]> {
  const { id, number, kind, openedAt, deadline } = signOffRound;
  const whole = sql<boolean>`${signOffEvent.event} #>> '{opening,planHash}' is not null`;
  const rows = await reader
    .select({ id, number, kind, openedAt, deadline, whole })
    .from(signOffRound)
    .innerJoin(
      signOffEvent,
      and(eq(signOffEvent.round, id), sql`${signOffEvent.event} ->> 'type' = 'opened'`),
    )
    .where(and(eq(signOffRound.district, district), eq(signOffRound.open, true), gt(deadline, now)));
  return rows.flatMap((row) => (row.deadline === null ? [] : [{ ...row, deadline: row.deadline }]));
}

/** The hash of an entry of the record, 64 hexadecimal digits. */
export async function entryHashOf(reader: Reader, district: DistrictId, seq: number): Promise<string> {
  const rows = await reader
    .select({ hash: journalEntry.entryHash })
    .from(journalEntry)
    .where(and(eq(journalEntry.district, district), eq(journalEntry.seq, seq)));
  return hex(must(rows[0], 'an act that is told has an entry').hash);
}
