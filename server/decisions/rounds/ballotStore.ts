import { and, eq, sql } from 'drizzle-orm';
import { ballot } from '../../../drizzle/schema/decisions.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { BallotId, PersonId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';
import type { CountedBallot } from './decideBallot.ts';
import type { StoredRound } from './roundStore.ts';

/** In which round a ballot was cast; null where there is none. */
export async function roundOfBallot(reader: Reader, id: BallotId): Promise<SignOffRoundId | null> {
  const [row] = await reader.select({ round: ballot.round }).from(ballot).where(eq(ballot.id, id));
  return row?.round ?? null;
}

/** Whether somebody has cast this very ballot in this round. */
export async function isBallotOf(
  reader: Reader,
  {
    round,
    ballot: id,
    person,
  }: { readonly round: SignOffRoundId; readonly ballot: BallotId; readonly person: PersonId },
): Promise<boolean> {
  const rows = await reader
    .select({ id: ballot.id })
    .from(ballot)
    .where(and(eq(ballot.id, id), eq(ballot.round, round), eq(ballot.person, person)));
  return rows.length > 0;
}

/**
 * What decides a signature, in one statement behind the lock of its round: what PostgreSQL's clock shows at that
 * moment, and whether a text of the round has been frozen again since.
 */
export async function decidingInstant(
  tx: Transaction,
  round: SignOffRoundId,
): Promise<{ readonly at: Date; readonly newer: boolean }> {
  const [row] = await tx.execute<{ at: string; newer: boolean }>(sql`
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      exists (
        select from sign_off_text t
        join version mine on mine.id = t.version_id
        join version other on other.document_id = t.document_id and other.kind = 'frozen'
        where t.round_id = ${round} and other.number > mine.number
      ) as newer`);
  const { at, newer } = must(row, 'the clock answers');
  return { at: new Date(at), newer };
}

/** Adds ballots in their order: their events, their places among those that have spoken, and what lists show, in one statement. */
export async function addBallots(
  tx: Transaction,
  round: StoredRound,
  counted: readonly CountedBallot[],
): Promise<void> {
  if (counted.length === 0) return;
  const rows = counted.map(({ event, turn }, place) => {
    const { id, seat, person } = event.ballot;
    return { ordinal: round.events + 1 + place, event, at: event.at, id, seat, turn, person };
  });
  await tx.execute(sql`
    with counted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as one(
        ordinal int, event jsonb, at timestamptz, id uuid, seat uuid, turn int, person uuid)
    ), added as (
      insert into sign_off_event (round_id, ordinal, event, at)
      select ${round.id}::uuid, ordinal, event, at from counted
    ), spoken as (
      insert into ballot (id, round_id, seat_id, turn, person_id, at)
      select id, ${round.id}::uuid, seat, turn, person, at from counted
    )
    update sign_off_round set events = ${round.events + counted.length} where id = ${round.id}`);
}
