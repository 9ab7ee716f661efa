import { and, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { ballot, signOffEvent, signOffRound } from '../../drizzle/schema/decisions.ts';
import { delegation, seat, seatHolder } from '../../drizzle/schema/people.ts';
import { journalEntry } from '../../drizzle/schema/platform.ts';
import type { Opening } from '../../shared/decisions/round.ts';
import type { DueSignOff } from '../../shared/inbox/whatIsDue.ts';
import { must } from '../../shared/kernel/assert.ts';
import { hex } from '../../shared/kernel/hash.ts';
import type { DistrictId, PersonId, RoundSeatId, SeatId, SignOffRoundId } from '../../shared/kernel/ids.ts';
import { dayInItaly } from '../../shared/people/day.ts';
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

export type Speaker = { readonly person: PersonId; readonly seat: RoundSeatId };

/** Who could speak for its seats on a day: whoever holds them, by delega or procura, and the signatories of parties. */
export async function speakersOf(
  reader: Reader,
  { seats, texts }: Opening,
  now: Date,
): Promise<readonly Speaker[]> {
  const bySeat = new Map(seats.flatMap(({ id, seat: of }) => (of === null ? [] : [[of, id] as const])));
  const ids = [...bySeat.keys()];
  const day = dayInItaly(now);
  const [holders, delegates] = await Promise.all([
    ids.length === 0 ? [] : holdersOn(reader, ids, day),
    ids.length === 0
      ? []
      : delegatesOn(
          reader,
          ids,
          texts.map(({ document }) => document),
          day,
        ),
  ]);
  const signatories = seats.flatMap(({ id, signatory }) =>
    signatory === null ? [] : [{ person: signatory, seat: id }],
  );
  const onSeats = [...holders, ...delegates].map(({ person, seat: of }) => ({
    person,
    seat: must(bySeat.get(of), 'a seat that was asked for'),
  }));
  return [...onSeats, ...signatories];
}

function holdersOn(reader: Reader, seats: readonly SeatId[], day: string) {
  return reader
    .select({ person: seatHolder.person, seat: seatHolder.seat })
    .from(seatHolder)
    .innerJoin(seat, eq(seat.id, seatHolder.seat))
    .where(
      and(
        inArray(seatHolder.seat, [...seats]),
        lte(seatHolder.from, day),
        or(isNull(seatHolder.until), gte(seatHolder.until, day)),
        or(isNull(seat.until), gte(seat.until, day)),
      ),
    );
}

function delegatesOn(
  reader: Reader,
  seats: readonly SeatId[],
  documents: readonly Opening['texts'][number]['document'][],
  day: string,
) {
  return reader
    .select({ person: delegation.delegate, seat: delegation.seat })
    .from(delegation)
    .where(
      and(
        inArray(delegation.seat, [...seats]),
        isNull(delegation.revokedAt),
        lte(delegation.from, day),
        gte(delegation.until, day),
        or(isNull(delegation.document), inArray(delegation.document, [...documents])),
      ),
    );
}

/** Whoever has spoken in it. */
export async function spokenIn(
  reader: Reader,
  round: SignOffRoundId,
): Promise<readonly { readonly person: PersonId; readonly seat: RoundSeatId }[]> {
  return reader
    .select({ person: ballot.person, seat: ballot.seat })
    .from(ballot)
    .where(eq(ballot.round, round));
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
