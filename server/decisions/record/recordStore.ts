import { and, count, desc, eq, inArray, isNotNull, like, lt, sql } from 'drizzle-orm';
import { signOffEvent, signOffRound } from '../../../drizzle/schema/decisions.ts';
import { observationEntry } from '../../../drizzle/schema/discussion.ts';
import { version } from '../../../drizzle/schema/documents.ts';
import { journalEntry, journalPayload } from '../../../drizzle/schema/platform.ts';
import type { Secrets } from '../../../shared/decisions/record/whoReadsAct.ts';
import type { RoundEvent } from '../../../shared/decisions/round.ts';
import type { DistrictId, SignOffRoundId, VersionId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';

export type EntryRow = {
  readonly seq: number;
  readonly at: Date;
  readonly hash: Uint8Array;
  readonly previous: Uint8Array;
  /** Null when it was erased. */
  readonly payload: string | null;
};

/** The newest entries before one; of some kinds only, or of all. */
export async function entriesBefore(
  reader: Reader,
  district: DistrictId,
  asked: { readonly before: number; readonly acts: readonly string[] | null; readonly limit: number },
): Promise<readonly EntryRow[]> {
  const beside = and(
    eq(journalPayload.district, journalEntry.district),
    eq(journalPayload.seq, journalEntry.seq),
  );
  return reader
    .select({
      seq: journalEntry.seq,
      at: journalEntry.at,
      hash: journalEntry.entryHash,
      previous: journalEntry.previous,
      payload: journalPayload.payload,
    })
    .from(journalEntry)
    .leftJoin(journalPayload, beside)
    .where(
      and(
        eq(journalEntry.district, district),
        lt(journalEntry.seq, asked.before),
        asked.acts === null ? undefined : inArray(journalPayload.act, [...asked.acts]),
      ),
    )
    .orderBy(desc(journalEntry.seq))
    .limit(asked.limit);
}

/** How many acts there are of each kind. */
export async function actCounts(reader: Reader, district: DistrictId): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .select({ act: journalPayload.act, count: count() })
    .from(journalPayload)
    .where(eq(journalPayload.district, district))
    .groupBy(journalPayload.act);
  return new Map(rows.map((row) => [row.act, row.count]));
}

/** What happened in a round, in order. */
export async function eventsOf(reader: Reader, round: SignOffRoundId): Promise<readonly RoundEvent[]> {
  const rows = await reader
    .select({ event: signOffEvent.event })
    .from(signOffEvent)
    .where(eq(signOffEvent.round, round))
    .orderBy(signOffEvent.ordinal);
  return rows.map(({ event }) => event);
}

export async function roundOf(
  reader: Reader,
  district: DistrictId,
  id: SignOffRoundId,
): Promise<{ readonly number: number; readonly open: boolean } | null> {
  const [row] = await reader
    .select({ number: signOffRound.number, open: signOffRound.open })
    .from(signOffRound)
    .where(and(eq(signOffRound.id, id), eq(signOffRound.district, district)));
  return row ?? null;
}

/** Every round: whether it is open, and who alone sees its count while it is. */
export async function roundSecrets(reader: Reader, district: DistrictId): Promise<Secrets['rounds']> {
  const rows = await reader
    .select({ id: signOffRound.id, open: signOffRound.open, event: signOffEvent.event })
    .from(signOffRound)
    .innerJoin(signOffEvent, eq(signOffEvent.round, signOffRound.id))
    .where(and(eq(signOffRound.district, district), sql`${signOffEvent.event}->>'type' = 'opened'`));
  return new Map(
    rows.map(({ id, open, event }) => [
      id,
      { open, chair: event.type === 'opened' ? event.opening.chair : null },
    ]),
  );
}

/** Entries of observations whose words are hidden now. */
export async function hiddenEntries(reader: Reader): Promise<ReadonlySet<string>> {
  const rows = await reader
    .select({ id: observationEntry.id })
    .from(observationEntry)
    .where(isNotNull(observationEntry.hiddenAt));
  return new Set(rows.map(({ id }) => id));
}

export type VersionText = {
  readonly id: VersionId;
  readonly hash: string | null;
  readonly content: Uint8Array | null;
  readonly erasure: string | null;
};

/** The texts of some versions, or of every one that was frozen. */
export async function versionTexts(
  reader: Reader,
  district: DistrictId,
  of: readonly VersionId[] | 'frozen',
): Promise<readonly VersionText[]> {
  return reader
    .select({ id: version.id, hash: version.hash, content: version.content, erasure: version.erasure })
    .from(version)
    .where(
      and(
        eq(version.district, district),
        of === 'frozen' ? eq(version.kind, 'frozen') : inArray(version.id, [...of]),
      ),
    )
    .orderBy(version.createdAt);
}

/** Every version that has its hash. */
export async function versionIds(
  reader: Reader,
  district: DistrictId,
): Promise<readonly { readonly id: VersionId; readonly hash: string }[]> {
  const rows = await reader
    .select({ id: version.id, hash: version.hash })
    .from(version)
    .where(and(eq(version.district, district), isNotNull(version.hash)));
  return rows.flatMap(({ id, hash }) => (hash === null ? [] : [{ id, hash }]));
}

/** Whether any act says this hash. */
export async function isNamedByAnAct(reader: Reader, district: DistrictId, hash: string): Promise<boolean> {
  const rows = await reader
    .select({ seq: journalPayload.seq })
    .from(journalPayload)
    .where(and(eq(journalPayload.district, district), like(journalPayload.payload, `%${hash}%`)))
    .limit(1);
  return rows.length > 0;
}
