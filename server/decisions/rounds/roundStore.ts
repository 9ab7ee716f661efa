import { and, eq, inArray, lte, max, or, type SQL, sql } from 'drizzle-orm';
import { signOffEvent, signOffRound, signOffText } from '../../../drizzle/schema/decisions.ts';
import { district } from '../../../drizzle/schema/people.ts';
import type { Opening, RoundEvent, RoundText } from '../../../shared/decisions/round.ts';
import type { DistrictId, DocumentId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import type { RefusedOver } from '../../../shared/kernel/result.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

/** What lists and locks need of a round; everything else of it follows from its events. */
export type StoredRound = typeof signOffRound.$inferSelect;

/** The next number of a round in a district. Whoever takes one holds the district's row until the transaction ends. */
export async function takeRoundNumber(tx: Transaction, of: DistrictId): Promise<number> {
  await tx.select({ id: district.id }).from(district).where(eq(district.id, of)).for('no key update');
  const [row] = await tx
    .select({ last: max(signOffRound.number) })
    .from(signOffRound)
    .where(eq(signOffRound.district, of));
  return (row?.last ?? 0) + 1;
}

export async function insertRound(
  tx: Transaction,
  round: Pick<StoredRound, 'id' | 'district' | 'number' | 'kind' | 'body' | 'openedAt' | 'deadline'>,
  texts: readonly RoundText[],
): Promise<void> {
  await tx.insert(signOffRound).values({ ...round, open: true, events: 0 });
  await tx.insert(signOffText).values(
    texts.map(({ document, version }, index) => ({
      round: round.id,
      position: index + 1,
      document,
      version,
    })),
  );
}

/** The rounds of a district that are open, or of them those on one document. */
export async function openRoundsOf(
  reader: Reader,
  of: DistrictId,
  on: DocumentId | null,
): Promise<readonly StoredRound[]> {
  return reader
    .select()
    .from(signOffRound)
    .where(
      and(eq(signOffRound.district, of), eq(signOffRound.open, true), on === null ? undefined : isOn(on)),
    );
}

/** Whether one of the texts of a round is this document. */
export function isOn(document: DocumentId): SQL {
  return sql`exists (select from ${signOffText}
    where ${signOffText.round} = ${signOffRound.id} and ${signOffText.document} = ${document})`;
}

/** The rounds of the same body that are spoken of at the same sitting. */
export async function roundsInSitting(
  reader: Reader,
  of: DistrictId,
  { body, sitting }: Pick<Opening, 'body' | 'sitting'>,
): Promise<readonly StoredRound[]> {
  if (body === null || sitting === null) return [];
  const opened = and(eq(signOffEvent.round, signOffRound.id), eq(signOffEvent.ordinal, 1));
  const rows = await reader
    .select({ round: signOffRound })
    .from(signOffRound)
    .innerJoin(signOffEvent, opened)
    .where(
      and(
        eq(signOffRound.district, of),
        eq(signOffRound.body, body.id),
        sql`${signOffEvent.event} -> 'opening' -> 'sitting' = ${JSON.stringify(sitting)}::text::jsonb`,
      ),
    );
  return rows.map(({ round }) => round);
}

export async function roundOf(
  reader: Reader,
  of: DistrictId,
  id: SignOffRoundId,
): Promise<StoredRound | null> {
  const [row] = await reader
    .select()
    .from(signOffRound)
    .where(and(eq(signOffRound.id, id), eq(signOffRound.district, of)));
  return row ?? null;
}

/** The same, and nothing else happens to it until the transaction ends. The clock is read after it (R5). */
export async function lockRound(
  tx: Transaction,
  of: DistrictId,
  id: SignOffRoundId,
): Promise<StoredRound | null> {
  const [row] = await tx
    .select()
    .from(signOffRound)
    .where(and(eq(signOffRound.id, id), eq(signOffRound.district, of)))
    .for('no key update');
  return row ?? null;
}

/** The rounds that are open on some of these documents. */
export async function openRoundsOn(
  reader: Reader,
  documents: readonly DocumentId[],
): Promise<readonly (Pick<StoredRound, 'id' | 'number' | 'kind'> & { readonly document: DocumentId })[]> {
  return reader
    .select({
      id: signOffRound.id,
      number: signOffRound.number,
      kind: signOffRound.kind,
      document: signOffText.document,
    })
    .from(signOffText)
    .innerJoin(signOffRound, eq(signOffRound.id, signOffText.round))
    .where(and(inArray(signOffText.document, [...documents]), eq(signOffRound.open, true)));
}

/** An open round as what stands in the way, and where to go. */
export function roundInTheWay({ id, number }: Pick<StoredRound, 'id' | 'number'>): RefusedOver {
  return { label: String(number), href: `/sedute/${id}` };
}

/** The open rounds that end by themselves and have come to their end: by their deadline, or signed by every party. */
export async function dueRounds(reader: Reader): Promise<readonly StoredRound[]> {
  const spoken = sql`(select count(distinct b.seat_id) from ballot b where b.round_id = ${signOffRound.id})`;
  const parties = sql`(select jsonb_array_length(e.event -> 'opening' -> 'seats') from sign_off_event e
    where e.round_id = ${signOffRound.id} and e.ordinal = 1)`;
  return reader
    .select()
    .from(signOffRound)
    .where(
      and(
        eq(signOffRound.open, true),
        inArray(signOffRound.kind, ['opinion', 'signature']),
        or(
          lte(signOffRound.deadline, sql`clock_timestamp()`),
          and(eq(signOffRound.kind, 'signature'), sql`${spoken} = ${parties}`),
        ),
      ),
    )
    .orderBy(signOffRound.number);
}

export async function eventsOf(
  reader: Reader,
  rounds: readonly SignOffRoundId[],
): Promise<ReadonlyMap<SignOffRoundId, readonly RoundEvent[]>> {
  if (rounds.length === 0) return new Map();
  const rows = await reader
    .select({ round: signOffEvent.round, event: signOffEvent.event })
    .from(signOffEvent)
    .where(inArray(signOffEvent.round, [...rounds]))
    .orderBy(signOffEvent.round, signOffEvent.ordinal);
  return new Map(
    [...Map.groupBy(rows, ({ round }) => round)].map(([round, of]) => [round, of.map(({ event }) => event)]),
  );
}

/** Adds what happened, and what lists show of it. */
export async function addEvent(tx: Transaction, round: StoredRound, event: RoundEvent): Promise<void> {
  const ordinal = round.events + 1;
  await tx.insert(signOffEvent).values({ round: round.id, ordinal, event, at: new Date(event.at) });
  await tx
    .update(signOffRound)
    .set({
      events: ordinal,
      ...(event.type === 'prolonged' ? { deadline: new Date(event.deadline) } : {}),
      ...(event.type === 'closed' ? { open: false, closedAt: new Date(event.at) } : {}),
    })
    .where(eq(signOffRound.id, round.id));
}

export async function storeReminder(tx: Transaction, id: SignOffRoundId, at: Date): Promise<void> {
  await tx.update(signOffRound).set({ remindedAt: at }).where(eq(signOffRound.id, id));
}
