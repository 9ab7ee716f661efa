import { eq, sql } from 'drizzle-orm';
import { ballot } from '../../../drizzle/schema/decisions.ts';
import type { RoundEvent } from '../../../shared/decisions/round.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { BallotId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';
import type { StoredRound } from './roundStore.ts';

/** In which round a ballot was cast; null where there is none. */
export async function roundOfBallot(reader: Reader, id: BallotId): Promise<SignOffRoundId | null> {
  const [row] = await reader.select({ round: ballot.round }).from(ballot).where(eq(ballot.id, id));
  return row?.round ?? null;
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

/** Adds a ballot: its event, its place among those that have spoken, and what lists show, in one statement. */
export async function addBallot(
  tx: Transaction,
  round: StoredRound,
  event: Extract<RoundEvent, { readonly type: 'cast' }>,
  turn: number,
): Promise<void> {
  const { id, seat, person } = event.ballot;
  const ordinal = round.events + 1;
  await tx.execute(sql`
    with added as (
      insert into sign_off_event (round_id, ordinal, event, at)
      values (${round.id}, ${ordinal}, ${JSON.stringify(event)}::text::jsonb, ${event.at}::timestamptz)
    ), spoken as (
      insert into ballot (id, round_id, seat_id, turn, person_id, at)
      values (${id}, ${round.id}, ${seat}, ${turn}, ${person}, ${event.at}::timestamptz)
    )
    update sign_off_round set events = ${ordinal} where id = ${round.id}`);
}
